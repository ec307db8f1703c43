package org.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.actor.EntityType;

/**
 * A code of the CAMEO family, such as USAGOV or IGOUNO: three letters for a country, a region or a
 * kind of actor, then three for each sector or detail.
 *
 * @param kind what the first three letters are
 * @param state the state that the code names anywhere
 * @param organization the international organisation that it names
 * @param sector the first sector that it names
 * @param isBare whether three letters are all of it
 */
record ActorCode(
    Kind kind,
    Optional<Node> state,
    Optional<Node> organization,
    Optional<Sector> sector,
    boolean isBare) {
  private static final int LETTERS = 3;

  /** Codes of other lists and times, and what they are in ISO 3166. */
  private static final Map<String, String> OTHER_STATES =
      Map.of("KOS", "XKX", "KSV", "XKX", "PAL", "PSE", "ROM", "ROU", "TMP", "TLS", "ZAR", "COD");

  /** Regions stand for no actor; groups of unknown country are coded by them. */
  private static final Set<String> REGIONS =
      Set.of(
          "AFR", "ASA", "BLK", "CAS", "CAU", "CFR", "CRB", "EAF", "EEU", "EIN", "EUR", "LAM", "MDT",
          "MEA", "NAF", "NMR", "PGS", "SAF", "SAM", "SAS", "SCN", "SEA", "WAF", "WST", "INT");

  private static final Map<String, String> ORGANIZATIONS =
      Map.ofEntries(
          Map.entry("ARL", "arab-league"),
          Map.entry("ASN", "asean"),
          Map.entry("COE", "council-of-europe"),
          Map.entry("EEC", "european-union"),
          Map.entry("GCC", "gulf-cooperation-council"),
          Map.entry("IAE", "international-atomic-energy-agency"),
          Map.entry("ICC", "international-criminal-court"),
          Map.entry("IMF", "international-monetary-fund"),
          Map.entry("ITP", "interpol"),
          Map.entry("NAT", "nato"),
          Map.entry("OAS", "organization-of-american-states"),
          Map.entry("OPC", "opec"),
          Map.entry("SCE", "osce"),
          Map.entry("UNO", "united-nations"),
          Map.entry("WBK", "world-bank"),
          Map.entry("WTO", "world-trade-organization"));

  /** What a code begins with. */
  enum Kind {
    STATE,
    REGION,
    INTERNATIONAL,
    /** A sector without a country: NGO, IMG, MNC. */
    SECTOR
  }

  /** A role in or beside a state. */
  enum Sector {
    GOV(EntityType.GOVERNMENT_BODY, "government post"),
    MIL(EntityType.ARMED_FORCES, "military post"),
    LEG(EntityType.GOVERNMENT_BODY, "seat in parliament"),
    JUD(EntityType.GOVERNMENT_BODY, "judicial post"),
    SPY(EntityType.GOVERNMENT_BODY, "intelligence post"),
    COP(EntityType.GOVERNMENT_BODY, "police post"),
    REB(EntityType.ARMED_GROUP),
    INS(EntityType.ARMED_GROUP),
    SEP(EntityType.ARMED_GROUP),
    UAF(EntityType.ARMED_GROUP),
    PRM(EntityType.ARMED_GROUP),
    IMG(EntityType.ARMED_GROUP),
    PTY(EntityType.POLITICAL_PARTY),
    OPP(EntityType.ORGANIZATION),
    /** Those who held office once, and others of note. */
    ELI(EntityType.ORGANIZATION),
    RAD(EntityType.ORGANIZATION),
    CRM(EntityType.ORGANIZATION),
    BUS(EntityType.COMPANY),
    MNC(EntityType.COMPANY),
    MED(EntityType.MEDIA_ORGANIZATION),
    JRN(EntityType.MEDIA_ORGANIZATION),
    NGO(EntityType.NON_GOVERNMENTAL_ORGANIZATION),
    NGM(EntityType.NON_GOVERNMENTAL_ORGANIZATION),
    EDU(EntityType.ORGANIZATION),
    LAB(EntityType.ORGANIZATION),
    AGR(EntityType.ORGANIZATION),
    CVL(EntityType.POPULATION_GROUP),
    REF(EntityType.POPULATION_GROUP);

    private final EntityType type;
    private final Optional<String> post;

    Sector(EntityType type) {
      this.type = type;
      this.post = Optional.empty();
    }

    Sector(EntityType type, String post) {
      this.type = type;
      this.post = Optional.of(post);
    }

    /** What an actor of this sector is, unless it is a person. */
    EntityType type() {
      return type;
    }

    /**
     * The office of a person of this sector, in a word that no office of {@code roles.ttl} has, as
     * the code does not say which it is. Only organs of states have any.
     */
    Optional<String> post() {
      return post;
    }

    boolean isArmedGroup() {
      return type == EntityType.ARMED_GROUP;
    }

    private static Optional<Sector> find(String letters) {
      for (Sector sector : values()) {
        if (sector.name().equals(letters)) {
          return Optional.of(sector);
        }
      }
      return Optional.empty();
    }
  }

  /** Reads a code, if it begins with a country, region or kind that is known. */
  static Optional<ActorCode> parse(String code, KnownActors known) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + LETTERS <= code.length(); i += LETTERS) {
      parts.add(code.substring(i, i + LETTERS));
    }
    if (parts.isEmpty() || code.length() % LETTERS != 0) {
      return Optional.empty();
    }
    String first = parts.get(0);
    Optional<Sector> sector = parts.stream().flatMap(p -> Sector.find(p).stream()).findFirst();
    Optional<Node> state = parts.stream().flatMap(p -> state(p, known).stream()).findFirst();
    Optional<Node> organization =
        first.equals("IGO")
            ? parts.stream().flatMap(p -> organization(p, known).stream()).findFirst()
            : Optional.empty();
    return kind(first, known)
        .filter(k -> k != Kind.REGION || sector.isPresent())
        .map(k -> new ActorCode(k, state, organization, sector, parts.size() == 1));
  }

  /** Whether it names a state and nothing in it. */
  boolean isStateAlone() {
    return kind == Kind.STATE && isBare;
  }

  EntityType type() {
    if (kind == Kind.INTERNATIONAL) {
      return EntityType.INTERNATIONAL_ORGANIZATION;
    }
    return sector.map(Sector::type).orElse(EntityType.ORGANIZATION);
  }

  /** Whom somebody of this code acts for: the state whose organ it is, or the organisation. */
  Optional<Node> represents() {
    if (kind == Kind.INTERNATIONAL) {
      return organization;
    }
    return sector.flatMap(Sector::post).isPresent() ? state : Optional.empty();
  }

  /** The name of the office that somebody of this code has. */
  Optional<String> post() {
    return kind == Kind.INTERNATIONAL
        ? Optional.of("international post")
        : sector.flatMap(Sector::post);
  }

  private static Optional<Kind> kind(String letters, KnownActors known) {
    if (letters.equals("IGO")) {
      return Optional.of(Kind.INTERNATIONAL);
    }
    if (state(letters, known).isPresent()) {
      return Optional.of(Kind.STATE);
    }
    if (REGIONS.contains(letters)) {
      return Optional.of(Kind.REGION);
    }
    return Sector.find(letters).map(s -> Kind.SECTOR);
  }

  private static Optional<Node> state(String letters, KnownActors known) {
    return known.findState(OTHER_STATES.getOrDefault(letters, letters));
  }

  private static Optional<Node> organization(String letters, KnownActors known) {
    return Optional.ofNullable(ORGANIZATIONS.get(letters))
        .map(name -> NodeFactory.createURI(Vocabulary.DEFAULT_BASE + "actor/" + name))
        .filter(node -> known.type(node).isPresent());
  }
}
