package planted.libraries.actor;

import edu.stanford.nlp.ling.CoreLabel;

/** Planted for ArchitectureTest: uses CoreNLP outside of its package. */
record ParsesByItself(CoreLabel label) {}
