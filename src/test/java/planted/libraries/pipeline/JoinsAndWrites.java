package planted.libraries.pipeline;

import org.apache.jena.graph.Node;

/** Planted for ArchitectureTest: a pipeline that makes nodes itself. */
record JoinsAndWrites(Node node) {}
