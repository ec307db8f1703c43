package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.entente.actor.Day;
import org.entente.actor.EntityType;
import org.entente.graph.ActorCode.Sector;
import org.entente.graph.DictionaryReader.DatedCode;
import org.entente.graph.DictionaryReader.Entry;
import org.entente.graph.ForeignActor.Tenure;

/**
 * Turns the entries of an event coder's dictionary into actors of the gazetteer.
 *
 * <p>A name whose codes are those of states alone is one more name of the state: a metonym where it
 * is the name of one of its places that the gazetteer has, a word for its people where it looks
 * like one, nothing where it is a town of the table of places. Any other entry is an actor of the
 * class that its code says. It is a person where it was in the service of a state for a time or
 * belongs to a former elite, or where it begins with the given name of a person of the gazetteer;
 * and where none of its words is one for groups or bodies. Dated codes of a person in the service
 * of a state or of an international organisation become offices with these dates; their title is a
 * vague one, as a code does not tell it.
 */
final class DictionaryImporter {
  private static final Set<String> BODY_WORDS =
      Set.of(
          "academy",
          "administration",
          "affairs",
          "agency",
          "airlines",
          "alliance",
          "and",
          "assembly",
          "association",
          "authority",
          "bank",
          "base",
          "board",
          "brigade",
          "bureau",
          "cabinet",
          "center",
          "centre",
          "chamber",
          "church",
          "city",
          "club",
          "coalition",
          "command",
          "commission",
          "committee",
          "company",
          "conference",
          "congress",
          "corporation",
          "corps",
          "council",
          "court",
          "department",
          "directorate",
          "division",
          "embassy",
          "fleet",
          "for",
          "foundation",
          "front",
          "fund",
          "group",
          "house",
          "initiative",
          "institute",
          "junta",
          "league",
          "liberation",
          "ministries",
          "ministry",
          "mission",
          "movement",
          "national",
          "network",
          "news",
          "newspaper",
          "of",
          "office",
          "organisation",
          "organization",
          "palace",
          "parliament",
          "party",
          "people",
          "press",
          "radio",
          "regime",
          "republic",
          "revolutionary",
          "school",
          "secretariat",
          "senate",
          "service",
          "services",
          "society",
          "staff",
          "street",
          "television",
          "the",
          "treasury",
          "tribunal",
          "tv",
          "union",
          "united",
          "university",
          "workers");

  /** Parts of names that begin the names of groups as well as of persons. */
  private static final Set<String> NO_GIVEN_NAMES =
      Set.of("abu", "al", "ansar", "bani", "bin", "el", "ibn", "the", "um", "umm");

  private static final Pattern WORD_BREAK = Pattern.compile("[\\s-]+");
  private static final int MOST_WORDS = 5;

  private final KnownActors known;
  private final TownNames towns;
  private final ActorMerger merger;
  private final NameSpelling spelling;
  private final Set<String> bodyWords = new HashSet<>(BODY_WORDS);
  private final Set<String> givenNames = new HashSet<>();

  DictionaryImporter(KnownActors known, TownNames towns) {
    this.known = known;
    this.towns = towns;
    this.merger = new ActorMerger(known);
    this.spelling = new NameSpelling(known);
    known.groupNouns().forEach(noun -> bodyWords.addAll(words(noun)));
    for (String name : known.spellings(Set.of(EntityType.PERSON))) {
      List<String> words = words(name);
      if (words.size() > 1 && !NO_GIVEN_NAMES.contains(words.get(0))) {
        givenNames.add(words.get(0));
      }
    }
  }

  private record Role(DatedCode dated, ActorCode code) {}

  /** What holds without dates goes first, then what holds longest. */
  private static final Comparator<Role> LATEST_FIRST =
      Comparator.comparing((Role r) -> r.dated().isDated())
          .thenComparing(r -> r.dated().to().isPresent())
          .thenComparing(
              r -> r.dated().to().or(() -> r.dated().from()).map(d -> -d.toEpochDay()).orElse(0L));

  /** Reads the dictionary into the graph and tells how many of its entries it took. */
  int read(String text, FaultLog.InFile faults) {
    int taken = 0;
    for (Entry entry : DictionaryReader.read(text, faults)) {
      Optional<List<Role>> roles = roles(entry, faults);
      if (roles.isEmpty() || roles.get().isEmpty()) {
        // A code of hyphens says that the name is nobody's; that is no fault.
        taken += roles.isEmpty() ? 0 : 1;
      } else if (add(entry, roles.get())) {
        taken++;
      } else {
        faults.add(entry.line(), "no name that an actor could have");
      }
    }
    return taken;
  }

  /** What the codes mean; nothing where none can be read, an empty list where they mean nobody. */
  private Optional<List<Role>> roles(Entry entry, FaultLog.InFile faults) {
    List<Role> roles = new ArrayList<>();
    boolean nobody = false;
    for (DatedCode dated : entry.codes()) {
      Optional<ActorCode> code = ActorCode.parse(dated.code(), known);
      code.ifPresent(c -> roles.add(new Role(dated, c)));
      if (dated.code().startsWith("-")) {
        nobody = true;
      } else if (code.isEmpty()) {
        faults.add(
            dated.line(),
            "\"" + dated.code() + "\" is the code of no state, organisation or kind of actor");
      }
    }
    return roles.isEmpty() && !nobody ? Optional.empty() : Optional.of(roles);
  }

  private boolean add(Entry entry, List<Role> roles) {
    Optional<Role> main = roles.stream().filter(r -> !r.code().isStateAlone()).min(LATEST_FIRST);
    if (main.isEmpty()) {
      return addToState(entry, roles.stream().min(LATEST_FIRST).orElseThrow());
    }
    ActorCode code = main.get().code();
    EntityType type = isPerson(entry, roles) ? EntityType.PERSON : code.type();
    List<String> names = spelling.spell(entry.name(), type);
    if (names.isEmpty()) {
      return false;
    }
    List<String> aliases = new ArrayList<>(names);
    entry.aliases().forEach(alias -> aliases.addAll(spelling.spell(alias, type)));
    Optional<Node> represents =
        roles.stream()
            .sorted(LATEST_FIRST)
            .flatMap(r -> r.code().represents().stream())
            .findFirst()
            .filter(r -> type == EntityType.PERSON || code.represents().isPresent());
    return merger
        .merge(
            new ForeignActor(
                names.get(0),
                aliases,
                type,
                Optional.empty(),
                represents,
                represents.isPresent() ? Optional.empty() : code.state(),
                Optional.empty(),
                tenures(roles)))
        .isPresent();
  }

  private static List<Tenure> tenures(List<Role> roles) {
    List<Tenure> tenures = new ArrayList<>();
    for (Role role : roles) {
      Optional<String> post = role.code().post();
      Optional<Node> organization = role.code().represents();
      if (role.dated().isDated() && post.isPresent() && organization.isPresent()) {
        tenures.add(
            new Tenure(
                post.get(),
                organization.get(),
                role.dated().from().map(Day::of),
                role.dated().to().map(Day::of)));
      }
    }
    return tenures;
  }

  private boolean isPerson(Entry entry, List<Role> roles) {
    List<String> words = words(entry.name());
    if (words.size() > MOST_WORDS
        || words.stream().anyMatch(bodyWords::contains)
        || entry.name().chars().anyMatch(Character::isDigit)) {
      return false;
    }
    boolean served =
        roles.stream()
            .anyMatch(
                r ->
                    r.code().sector().filter(s -> s == Sector.ELI).isPresent()
                        || (r.dated().isDated() && r.code().post().isPresent()));
    boolean armed =
        roles.stream().allMatch(r -> r.code().sector().filter(Sector::isArmedGroup).isPresent());
    return served || (!armed && words.size() > 1 && givenNames.contains(words.get(0)));
  }

  private boolean addToState(Entry entry, Role role) {
    Node state = role.code().state().orElseThrow();
    List<String> written = new ArrayList<>(List.of(entry.name()));
    written.addAll(entry.aliases());
    boolean any = false;
    for (String name : written) {
      List<String> spellings = spelling.spell(name, EntityType.STATE);
      any |= !spellings.isEmpty();
      spellings.stream().findFirst().ifPresent(s -> addToState(state, s, spellings));
    }
    return any;
  }

  private void addToState(Node state, String name, List<String> spellings) {
    List<Node> places = known.places(name);
    if (places.stream().anyMatch(place -> known.isOf(place, state))) {
      merger.addMetonym(state, name);
    } else if (known.isName(name) || isTown(state, name)) {
      return;
    } else if (isDemonym(state, name)) {
      merger.addDemonym(state, name, !name.endsWith("s"));
    } else {
      merger.addNames(state, spellings);
    }
  }

  private boolean isTown(Node state, String name) {
    return known
        .facts()
        .findText(state, Vocabulary.CODE)
        .filter(code -> towns.contains(code, name))
        .isPresent();
  }

  /** "Ruritanian", "Ruritanians": begins as the state's name does and ends as such words do. */
  private boolean isDemonym(Node state, String name) {
    String label = known.facts().findText(state, SKOS.prefLabel.asNode()).orElse("");
    int same = Math.min(3, label.length());
    return name.regionMatches(true, 0, label, 0, same)
        && name.matches("\\p{L}+(ans?|ese|ish|is?|ers?)")
        && !name.matches(".*(stan|land)s?");
  }

  private static List<String> words(String name) {
    return List.of(WORD_BREAK.split(name.toLowerCase(Locale.ROOT).replace('_', ' ').strip()));
  }
}
