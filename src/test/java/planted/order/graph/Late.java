package planted.order.graph;

/** Planted for ArchitectureTest: what no earlier stage may use. */
public record Late(String name) {}
