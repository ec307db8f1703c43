package org.entente.clause;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that carry grammar rather than relations, by which {@link ClauseFinder} tells whose an act
 * is.
 */
final class ClauseWords {
  /** What tells that somebody has done something, before or after others: "the first to leave". */
  static final Set<String> RANKS =
      Set.of(
          "first", "second", "third", "fourth", "fifth", "last", "latest", "only", "sole", "next",
          "late");

  /** Whether a word or one of its modifiers tells a place in an order. */
  static boolean isRanked(String lemma, List<String> modifiers) {
    return RANKS.contains(lemma) || modifiers.stream().anyMatch(RANKS::contains);
  }

  /** Verbs whose "by" tells where or how much: "stood by B" is nothing that B did. */
  static final Set<String> GOING_BY =
      Set.of(
          "stand",
          "abide",
          "swear",
          "pass",
          "drive",
          "go",
          "come",
          "stop",
          "rise",
          "fall",
          "drop",
          "walk",
          "live",
          "stick",
          "fly",
          "run",
          "grow",
          "climb",
          "increase",
          "decline",
          "begin",
          "end",
          "start",
          "respond",
          "react",
          "reply",
          "act",
          "travel",
          "sit");

  static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "neither", "nor", "no", "hardly");

  /** After a negation these say that there is more to it. */
  static final Set<String> EXCLUSIVES = Set.of("just", "only", "merely", "simply");

  /** Verbs after which a noun tells what their subject is, with the role that it has. */
  static final Map<String, String> BECOMING =
      Map.of(
          "become", Role.INFINITIVE,
          "remain", Role.INFINITIVE,
          "stay", Role.INFINITIVE,
          "prove", Role.INFINITIVE,
          "seem", Role.INFINITIVE,
          "emerge", Role.preposition("as"),
          "serve", Role.preposition("as"),
          "act", Role.preposition("as"));

  /**
   * Nouns for somebody else than whose they are: "met the president's wife", "praised A's rivals".
   */
  static final Set<String> OTHERS =
      Set.of(
          "critic",
          "opponent",
          "rival",
          "detractor",
          "foe",
          "enemy",
          "adversary",
          "challenger",
          "competitor",
          "accuser",
          "attacker",
          "killer",
          "assassin",
          "captor",
          "persecutor",
          "victim",
          "successor",
          "predecessor",
          "counterpart",
          "wife",
          "husband",
          "spouse",
          "widow",
          "son",
          "daughter",
          "brother",
          "sister",
          "father",
          "mother",
          "parent",
          "cousin",
          "uncle",
          "nephew",
          "family",
          "relative",
          "neighbor",
          "neighbour",
          "friend",
          "ally",
          "partner",
          "backer",
          "patron",
          "donor",
          "creditor",
          "lender",
          "investor",
          "customer",
          "federation",
          "confederation",
          "club",
          "team",
          "tycoon",
          "billionaire",
          "singer",
          "actor",
          "author",
          "novelist");

  /** Verbs that in the passive tell what somebody is held to be. */
  static final Set<String> REGARDING =
      Set.of("regard", "see", "view", "consider", "describe", "know", "portray", "perceive");

  /** Nouns for who is for or against somebody: an adjective before them tells where he is from. */
  static final Set<String> PARTISANS =
      Set.of(
          "critic",
          "advocate",
          "supporter",
          "defender",
          "champion",
          "admirer",
          "detractor",
          "skeptic",
          "sceptic",
          "apologist");

  /** Nouns that take up what the clause before them tells. */
  static final Set<String> RESULTS =
      Set.of(
          "move",
          "step",
          "decision",
          "demand",
          "charge",
          "claim",
          "accusation",
          "allegation",
          "proposal",
          "request",
          "offer",
          "plea",
          "call",
          "threat",
          "warning",
          "plan",
          "remark",
          "comment",
          "act",
          "action",
          "appeal",
          "suggestion",
          "assertion");

  /** Adverbs that the parser takes for particles at one time and not at another. */
  static final Set<String> PARTICLES = Set.of("back", "away", "home", "apart", "aside", "together");

  /** What others are to do, not whose it is. */
  static final Set<String> DEMANDS =
      Set.of("demand", "call", "order", "appeal", "plea", "ultimatum", "exhortation");

  /**
   * Verbs by which one is for or against what others mean to do: "condemned the plan to attack".
   */
  static final Set<String> ASSESSING =
      Set.of(
          "applaud",
          "assail",
          "back",
          "blast",
          "commend",
          "condemn",
          "criticize",
          "debate",
          "decry",
          "denounce",
          "deplore",
          "discuss",
          "encourage",
          "endorse",
          "hail",
          "laud",
          "mock",
          "oppose",
          "praise",
          "question",
          "resist",
          "review",
          "slam",
          "support",
          "welcome");

  /**
   * Verbs whose object does what the infinitive says; with others ("visited B to meet C") it is the
   * subject.
   */
  static final Set<String> OBJECT_CONTROL =
      Set.of(
          "advise",
          "allow",
          "appoint",
          "ask",
          "assign",
          "assist",
          "authorise",
          "authorize",
          "beg",
          "call",
          "cause",
          "challenge",
          "command",
          "compel",
          "convince",
          "deploy",
          "direct",
          "drive",
          "empower",
          "enable",
          "encourage",
          "entitle",
          "expect",
          "find",
          "forbid",
          "force",
          "get",
          "have",
          "hear",
          "help",
          "implore",
          "induce",
          "inspire",
          "instruct",
          "invite",
          "lead",
          "let",
          "lobby",
          "make",
          "mandate",
          "motivate",
          "nudge",
          "oblige",
          "order",
          "permit",
          "persuade",
          "press",
          "pressure",
          "prevent",
          "prod",
          "prompt",
          "push",
          "remind",
          "request",
          "require",
          "see",
          "send",
          "stop",
          "task",
          "teach",
          "tell",
          "tempt",
          "train",
          "trigger",
          "urge",
          "want",
          "warn");

  /** Nouns for what one is to another, who may be named before them: "its Hezbollah allies". */
  static final Set<String> COUNTERPARTS =
      Set.of("ally", "backer", "enemy", "foe", "partner", "patron", "rival", "sponsor");

  /** Verbs of having and of arming: what A uses, runs, plants or fires is A's. */
  static final Set<String> POSSESSING =
      Set.of(
          "use",
          "run",
          "own",
          "control",
          "operate",
          "occupy",
          "man",
          "inhabit",
          "plant",
          "fire",
          "launch",
          "detonate",
          "lay",
          "impose",
          "slap",
          "level",
          "levy",
          "adopt",
          "enact",
          "decree");

  /** Participles behind a hyphen that tell whose a thing is: "a Greek-owned ship". */
  static final Set<String> OWNING =
      Set.of(
          "own", "flag", "operate", "register", "crew", "man", "charter", "run", "control", "link");

  /** What one says of an act to say that one did it. */
  static final Set<String> ADMITTING = Set.of("claim", "take", "admit", "accept");

  /** What is given in aid, or in arms: the noun after "in" tells what it is good for. */
  static final Set<String> MONEY =
      Set.of(
          "$", "dollar", "euro", "pound", "yen", "yuan", "franc", "mark", "ruble", "rouble",
          "crown", "krone", "krona", "rupee", "million", "billion");

  /** Nouns that only measure, count or gather the noun after their "of". */
  static final Set<String> MEASURES =
      Set.of(
          "dollar",
          "euro",
          "pound",
          "yen",
          "franc",
          "mark",
          "ruble",
          "rouble",
          "worth",
          "dozen",
          "score",
          "hundred",
          "thousand",
          "million",
          "billion",
          "trillion",
          "part",
          "portion",
          "share",
          "half",
          "third",
          "quarter",
          "bulk",
          "most",
          "some",
          "many",
          "majority",
          "rest",
          "number",
          "handful",
          "series",
          "string",
          "wave",
          "spate",
          "round",
          "lot",
          "plenty",
          "amount",
          "quantity",
          "ton",
          "tonne",
          "kilogram",
          "kilo",
          "kg",
          "gram",
          "liter",
          "litre",
          "gallon",
          "barrel",
          "bag",
          "sack",
          "truckload",
          "shipment",
          "consignment",
          "batch",
          "contingent",
          "column",
          "convoy",
          "detachment",
          "patrol",
          "squad",
          "band",
          "crowd",
          "group",
          "team",
          "load",
          "package",
          "kind",
          "sort",
          "type",
          "form",
          "piece",
          "percent",
          "%",
          "scale",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "element",
          "stage",
          "phase");

  /** Verbs whose object is or becomes what a participle after it says: "had him arrested". */
  static final Set<String> CAUSATIVES =
      Set.of(
          "have",
          "get",
          "want",
          "need",
          "keep",
          "leave",
          "see",
          "find",
          "hear",
          "make",
          "like",
          "consider",
          "declare",
          "order",
          "watch",
          "feel",
          "report");

  /** Nouns that say in what form something comes, which the noun before them names. */
  static final Set<String> CARRIERS =
      Set.of(
          "campaign",
          "delivery",
          "drive",
          "effort",
          "game",
          "mission",
          "operation",
          "package",
          "program",
          "programme",
          "project",
          "scheme",
          "shipment");

  /** Prepositions before some of those whom the noun before them names. */
  static final Set<String> INCLUSIONS = Set.of("P:including", "P:such_as");

  /** Verbs of helping: what one is helped in is done by him. */
  static final Set<String> HELPING_VERBS =
      Set.of("aid", "assist", "back", "bolster", "help", "join", "reinforce", "support");

  /**
   * Verbs that lend an act that their object names a subject and a stage of its course, and say
   * little else.
   */
  static final Set<String> SUPPORT_VERBS =
      Set.of(
          "launch",
          "lead",
          "spearhead",
          "orchestrate",
          "mastermind",
          "organise",
          "organize",
          "deny",
          "mount",
          "stage",
          "conduct",
          "carry",
          "make",
          "begin",
          "start",
          "continue",
          "resume",
          "complete",
          "finish",
          "wage",
          "commit",
          "perpetrate",
          "undertake",
          "hold",
          "step",
          "intensify",
          "expand",
          "extend",
          "widen",
          "renew",
          "pursue",
          "accelerate",
          "speed",
          "escalate",
          "open",
          "initiate",
          "execute",
          "perform",
          "give",
          "offer",
          "deliver",
          "announce",
          "declare",
          "plan",
          "prepare",
          "unleash",
          "issue",
          "voice",
          "express",
          "show",
          "reiterate",
          "repeat",
          "affirm",
          "reaffirm",
          "maintain",
          "increase",
          "threaten",
          "promise",
          "pledge",
          "propose",
          "keep",
          "sustain",
          "order",
          "authorize",
          "authorise");

  /** Such verbs that take the act with a preposition. */
  static final Map<String, String> PREPOSITIONAL_SUPPORT =
      Map.of(
          "engage",
          "P:in",
          "embark",
          "P:on",
          "proceed",
          "P:with",
          "participate",
          "P:in",
          "press",
          "P:with",
          "involve",
          "P:in",
          "responsible",
          "P:for",
          "complicit",
          "P:in");

  /** Acts that are theirs of whom they are where they are against, on or for another. */
  static final Set<String> DONE_BY_OWNER =
      Set.of(
          "attack",
          "assault",
          "raid",
          "strike",
          "war",
          "offensive",
          "operation",
          "campaign",
          "aggression",
          "retaliation",
          "threat",
          "pressure",
          "sanction",
          "embargo",
          "ban",
          "support",
          "backing",
          "sympathy",
          "opposition",
          "hostility",
          "appeal",
          "visit",
          "trip",
          "warning",
          "protest",
          "withdrawal");

  /** Those among them that never stand with an infinitive and no object but in the passive. */
  static final Set<String> NEEDING_OBJECT =
      Set.of(
          "advise",
          "allow",
          "authorise",
          "authorize",
          "compel",
          "convince",
          "enable",
          "encourage",
          "entitle",
          "forbid",
          "force",
          "instruct",
          "invite",
          "mandate",
          "nudge",
          "oblige",
          "order",
          "permit",
          "persuade",
          "pressure",
          "tell",
          "tempt",
          "urge",
          "warn");

  /** Nouns for what one party sends another in words. */
  static final Set<String> UTTERANCES =
      Set.of(
          "accusation",
          "appeal",
          "assurance",
          "call",
          "claim",
          "complaint",
          "condemnation",
          "criticism",
          "demand",
          "guarantee",
          "invitation",
          "letter",
          "message",
          "note",
          "objection",
          "offer",
          "opposition",
          "order",
          "plea",
          "pledge",
          "praise",
          "pressure",
          "promise",
          "proposal",
          "protest",
          "rebuke",
          "request",
          "statement",
          "suggestion",
          "support",
          "threat",
          "ultimatum",
          "warning");

  /** Nouns for texts that say what whoever issues them says. */
  static final Set<String> TEXTS =
      Set.of(
          "address",
          "announcement",
          "article",
          "bill",
          "communique",
          "communiqué",
          "decision",
          "declaration",
          "decree",
          "editorial",
          "interview",
          "law",
          "legislation",
          "measure",
          "memorandum",
          "motion",
          "petition",
          "plan",
          "post",
          "release",
          "remark",
          "report",
          "resolution",
          "ruling",
          "speech",
          "tweet",
          "verdict",
          "video");

  private ClauseWords() {}

  /** Whether the noun is for what is said or written, which its author does. */
  static boolean isText(String noun) {
    return UTTERANCES.contains(noun) || TEXTS.contains(noun);
  }
}
