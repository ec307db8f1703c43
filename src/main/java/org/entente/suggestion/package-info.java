/**
 * What the lexicon lacks for some articles: verb phrases between actors that no rule covers, and
 * names that no actor has, counted over all articles and written as Turtle to be edited.
 */
package org.entente.suggestion;
