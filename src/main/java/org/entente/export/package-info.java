/**
 * The graph as files for visualisers and statistics: reads a data set, and writes either its
 * reports one by one or the simple graph that they add up to. Reads named graphs only, and in every
 * format the same data always gives the same bytes.
 */
package org.entente.export;
