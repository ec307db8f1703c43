package org.entente.actor;

import java.util.List;
import java.util.Optional;

/**
 * Which group a noun such as "troops" names for its owner: a known actor, the owner itself, or a
 * group of its own made from both. Thread-safe.
 */
final class GroupNaming {
  private final Gazetteer gazetteer;

  GroupNaming(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The groups that this kind of noun names for these owners, each once. */
  List<Entity> groups(AgentRole agent, List<Entity> owners) {
    List<Entity> peoples =
        owners.stream().filter(o -> o.type() == EntityType.POPULATION_GROUP).toList();
    List<Entity> states = owners.stream().filter(o -> o.type() == EntityType.STATE).toList();
    if (owners.size() == 2 && peoples.size() == 1 && states.size() == 1) {
      // "Syrian Kurdish militia": of the people, in the state
      return group(agent, peoples.get(0)).map(g -> g.of(states.get(0).path())).stream().toList();
    }
    return owners.stream().flatMap(o -> group(agent, o).stream()).distinct().toList();
  }

  /** The group that this kind of noun names for this owner. */
  private Optional<Entity> group(AgentRole agent, Entity owner) {
    boolean armed =
        agent.type() == EntityType.ARMED_FORCES || agent.type() == EntityType.ARMED_GROUP;
    boolean ownArms =
        owner.type() == EntityType.ARMED_GROUP || owner.type() == EntityType.ARMED_FORCES;
    Optional<Entity> state =
        owner.represents().flatMap(gazetteer::findEntity).filter(e -> e.type() == EntityType.STATE);
    if (agent.relational() && owner.type() == EntityType.PERSON && state.isPresent()) {
      return group(agent, state.get()); // a prime minister's allies are his country's
    }
    boolean ofState =
        (isGovernment(owner) && agent.type() == EntityType.ARMED_FORCES)
            || (owner.type() == EntityType.PERSON && agent.type() == EntityType.GOVERNMENT_BODY);
    if (ofState && state.isPresent() && !agent.personal()) {
      return group(agent, state.get()); // "Syrian regime forces" are Syria's
    }
    if (agent.type() == EntityType.GOVERNMENT_BODY
        && (owner.type() == EntityType.INTERNATIONAL_ORGANIZATION || ownArms)) {
      return Optional.of(owner); // "UN officials", "al-Qaeda leaders"
    }
    // "SDF fighters" are the SDF, "Turkish army troops" the Turkish army.
    if ((armed && ownArms)
        || owner.type() == agent.type()
        || (owner.type() == EntityType.ORGANIZATION && !armed)) {
      return Optional.of(owner);
    }
    String path = owner.path().replaceFirst("^[^/]*/", "actor/") + "-" + agent.slug();
    return Optional.of(gazetteer.findEntity(path).orElseGet(() -> group(path, agent, owner)));
  }

  /** The government of a state, not one that has rivals and a name of its own. */
  private static boolean isGovernment(Entity entity) {
    return entity.type() == EntityType.GOVERNMENT_BODY
        && entity.represents().filter(s -> entity.path().startsWith(s + "-")).isPresent();
  }

  private String adjective(Entity owner) {
    return gazetteer.findByPath(owner.path()).stream()
        .flatMap(e -> e.names().stream())
        .filter(n -> n.kind() == GazetteerEntry.Name.Kind.ADJECTIVE)
        .map(GazetteerEntry.Name::text)
        .findFirst()
        .orElse(owner.label());
  }

  /** State organs act for their owner; its rebels, people and companies do not. */
  private Entity group(String path, AgentRole agent, Entity owner) {
    boolean organ = agent.isOrgan();
    return new Entity(
        path,
        agent.type(),
        (owner.type() == EntityType.POPULATION_GROUP ? adjective(owner) : owner.label())
            + " "
            + agent.label(),
        Optional.empty(),
        organ ? Optional.of(owner.path()) : Optional.empty(),
        organ ? Optional.empty() : gazetteer.findCountry(owner),
        !organ);
  }
}
