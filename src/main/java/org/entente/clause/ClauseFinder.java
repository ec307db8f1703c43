package org.entente.clause;

import java.util.function.IntPredicate;
import org.entente.annotation.DependencyTree;

/** Reads the role graph off a sentence's dependencies. Stateless. */
public final class ClauseFinder {
  private ClauseFinder() {}

  /**
   * Reads the roles of a sentence.
   *
   * @param isName whether the node is an actor's name or adjective, which before a noun tells whose
   *     it is
   */
  public static RoleGraph find(DependencyTree tree, IntPredicate isName) {
    RoleDraft draft = new RoleDraft(tree, isName);
    Voice voice = new Voice(tree, isName);
    DirectRoles direct = new DirectRoles(draft, voice);
    SharedRoles shared = new SharedRoles(draft);
    ParticipleRoles participles = new ParticipleRoles(draft);
    ActOwners owners = new ActOwners(draft, voice);
    InferredDoers doers = new InferredDoers(draft, voice);

    direct.addDirectRoles();
    direct.negateVerbs();
    shared.addReciprocals();
    shared.addPairs();
    shared.addNamed();
    shared.addApposed();
    shared.addCompanions();
    shared.addEchoes();
    participles.addParticiples();
    participles.addReducedObjects();
    owners.addSenders();
    owners.addAgents();
    owners.addAuthors();
    owners.addOwnersOfContents();
    owners.addOwnersOfAims();
    shared.addAppositions();
    owners.addResults();
    shared.addCounterparts();
    participles.addHyphenated();
    owners.addProprietors();
    shared.addMeasured();
    shared.addBegun();
    shared.addCarried();
    shared.addIncluded();
    for (int pass = 0; pass < 3; pass++) {
      doers.addInferredSubjects(); // a clause may get its subject from one that got it before
    }
    shared.addSingled();
    owners.addAdmitted();
    owners.addSupported();
    owners.addHelped();
    return new RoleGraph(tree, draft.edges());
  }
}
