package org.entente.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.annotation.DependencyTree;

/**
 * Whom offices without a name stand for, as "the Turkish premier": a holder named beside it or
 * known from elsewhere, or else the state it serves. Thread-safe.
 */
final class OfficeNouns {
  private static final Resolution SERVES = new Resolution("whom the office serves", 0.9);

  private static final Resolution SOMEBODY = new Resolution("somebody unnamed", 0.8);

  /** How those hang from the noun whom its bearer was chosen by. */
  private static final Set<String> RETAINERS = Set.of("nmod:poss", "nmod:of", "nmod:for");

  private final NounLexicon<PersonRole> roles;

  private final GroupNouns groups;

  OfficeNouns(ActorLexicon lexicon) {
    this.roles = lexicon.roles();
    this.groups = new GroupNouns(lexicon);
  }

  /** The office that the noun names. */
  Optional<PersonRole> office(NounPhrase phrase) {
    return phrase.longest(roles).or(() -> roles.find(phrase.noun().lemma()));
  }

  /** Whom the phrase with this office stands for. */
  Optional<Mention> resolve(NounPhrase phrase, PersonRole role, OfficeHolders holders) {
    Optional<Entity> named = beside(phrase);
    if (named.isPresent()) {
      return Optional.of(
          phrase.mention(List.of(named.get()), new Resolution("name beside the office", 1)));
    }
    List<Entity> owners = served(phrase, role);
    if (owners.isEmpty() || (role.honorific() && !phrase.isPlural())) {
      return Optional.empty();
    }
    Entity owner = owners.get(0);
    boolean member =
        owner.type() == EntityType.POLITICAL_PARTY && !phrase.isPlural() && !role.leads();
    if (!isHeld(phrase, role) || member) { // "a Republican senator" does not speak for the party
      return Optional.of(phrase.mention(List.of(unnamed(phrase.words(), owner)), SOMEBODY));
    }
    if (phrase.isPlural()) {
      return Optional.of(
          isPrivate(phrase, role, owner)
              ? phrase.mention(groups.peoples(owners), Resolution.of(Mention.Form.NOMINAL))
              : phrase.mention(owners, SERVES));
    }
    return Optional.of(
        Optional.of(role)
            .filter(r -> !r.honorific())
            .flatMap(r -> holders.find(r, owner))
            .map(h -> phrase.mention(List.of(h.person()), h.way()))
            .orElseGet(
                () ->
                    isPrivate(phrase, role, owner)
                        ? phrase.mention(List.of(unnamed(phrase.words(), owner)), SOMEBODY)
                        : phrase.mention(List.of(owner), SERVES)));
  }

  /** "A Kenyan activist" or lawyer is no more Kenya than any other Kenyan; Kenya's lawyer is. */
  private static boolean isPrivate(NounPhrase phrase, PersonRole role, Entity owner) {
    return owner.type() == EntityType.STATE
        && !role.publicOffice()
        && !role.honorific()
        && !role.leads()
        && !isRetained(phrase, role);
  }

  /** Whether the noun is an office whose bearer somebody named has chosen: "lawyers for Kenya". */
  boolean isRetained(NounPhrase phrase) {
    return office(phrase).filter(role -> isRetained(phrase, role)).isPresent();
  }

  private static boolean isRetained(NounPhrase phrase, PersonRole role) {
    return role.speaksFor()
        && phrase
            .dependents(RETAINERS)
            .anyMatch(m -> m.form() != Mention.Form.ADJECTIVE && !m.entities().isEmpty());
  }

  private static List<Entity> served(NounPhrase phrase, PersonRole role) {
    Stream<Mention> spokenFor = // "a spokesman for the Turkish government"
        role.speaksFor() ? phrase.dependents(Set.of("nmod:for")) : Stream.empty();
    return Stream.concat(phrase.owners().stream(), spokenFor)
        .flatMap(m -> m.entities().stream())
        .filter(e -> e.type() != EntityType.PERSON)
        .distinct()
        .toList();
  }

  /** Whether somebody has the office now: not "a former minister". */
  private static boolean isHeld(NounPhrase phrase, PersonRole role) {
    return role.nouns().stream().limit(1).allMatch(TitleReader::isHeld)
        && phrase.dependents().stream()
            .allMatch(e -> TitleReader.isHeld(phrase.tree().nodes().get(e.dependent()).form()));
  }

  /**
   * The person in apposition to an office, on either side. What stands beside the organisation in
   * "commander of the brigade, General Rowe," belongs to the commander, as no brigade is a person.
   */
  private static Optional<Entity> beside(NounPhrase phrase) {
    Stream<Mention> before =
        phrase.tree().edges().stream()
            .filter(e -> e.dependent() == phrase.node() && e.relation().equals("appos"))
            .flatMap(e -> Optional.ofNullable(phrase.known().get(e.governor())).stream());
    Stream<Mention> afterOrganization =
        phrase.dependents().stream()
            .filter(e -> e.relation().equals("nmod:of"))
            .map(DependencyTree.Edge::dependent)
            .flatMap(of -> phrase.edges().get(of).stream())
            .filter(e -> e.relation().equals("appos"))
            .flatMap(e -> Optional.ofNullable(phrase.known().get(e.dependent())).stream());
    return Stream.of(phrase.namesakes(), before, afterOrganization)
        .flatMap(mentions -> mentions)
        .flatMap(m -> m.findSingle().stream())
        .filter(e -> e.type() == EntityType.PERSON)
        .findFirst();
  }

  /** "A former French president": a person of France who does not act for it. */
  private static Entity unnamed(String title, Entity owner) {
    return new Entity(
        "actor/" + Entity.slug(owner.label() + " " + title),
        EntityType.PERSON,
        owner.label() + " " + title,
        Optional.empty(),
        Optional.empty(),
        owner.type() == EntityType.STATE ? Optional.of(owner.path()) : owner.country(),
        true);
  }
}
