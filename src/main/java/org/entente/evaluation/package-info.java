/**
 * What the program found against what somebody found by hand: reads events in the form that {@code
 * export} writes them, and scores one set against another. Knows files and records only, so that
 * the events of other programs can be scored as well.
 */
package org.entente.evaluation;
