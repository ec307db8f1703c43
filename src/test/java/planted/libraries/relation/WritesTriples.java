package planted.libraries.relation;

import org.apache.jena.graph.Graph;

/** Planted for ArchitectureTest: uses Jena before the graph. */
record WritesTriples(Graph graph) {}
