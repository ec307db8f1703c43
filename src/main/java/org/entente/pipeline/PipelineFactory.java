package org.entente.pipeline;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.entente.actor.ActorLexicon;
import org.entente.actor.ActorResolver;
import org.entente.actor.ChainCoreference;
import org.entente.actor.Coreference;
import org.entente.actor.NoCoreference;
import org.entente.actor.RuleCoreference;
import org.entente.annotation.Annotator;
import org.entente.annotation.CoreNlpAnnotator;
import org.entente.annotation.CoreNlpCoreferenceChains;
import org.entente.annotation.CoreNlpModels;
import org.entente.annotation.CoreNlpNounFeatures;
import org.entente.annotation.CoreNlpParser;
import org.entente.annotation.CorrectingParser;
import org.entente.annotation.InterruptedClauseParser;
import org.entente.annotation.Parser;
import org.entente.annotation.SuTimeTagger;
import org.entente.annotation.TimeTagger;
import org.entente.graph.Digest;
import org.entente.graph.IriMinter;
import org.entente.graph.Lexicon;
import org.entente.graph.LexiconReader;
import org.entente.graph.RelationMapper;
import org.entente.pattern.PatternCompiler;
import org.entente.pattern.PatternCompiler.Compilation;
import org.entente.pattern.PatternFile;
import org.entente.pattern.PatternLexicon;
import org.entente.relation.RelationExtractor;
import org.slf4j.LoggerFactory;

/** Puts the stages together from the program's files. */
public final class PipelineFactory {
  private PipelineFactory() {}

  /** How pronouns and definite nouns are resolved. */
  public enum CoreferenceMethod {
    RULES,
    STATISTICAL,
    NONE
  }

  /**
   * What a pipeline is made from.
   *
   * @param home the program's own folder, with {@code ontology} and {@code data}
   * @param lexicons further relations of the user
   * @param actors further actors of the user
   * @param coreference how pronouns are resolved
   * @param base what the IRIs of instances begin with
   * @param programVersion the version, with whatever tells one build from another
   * @param patternCache folder for compiled patterns
   */
  public record Settings(
      Path home,
      List<Path> lexicons,
      List<Path> actors,
      CoreferenceMethod coreference,
      String base,
      String programVersion,
      Path patternCache) {
    public Settings {
      lexicons = List.copyOf(lexicons);
      actors = List.copyOf(actors);
    }
  }

  /**
   * A pipeline with what it was taught.
   *
   * @param compiler what learns patterns from examples
   * @param patterns what the examples taught
   * @param refused examples that taught nothing
   * @param objections counter-examples that do not hold; those are tried only where the user taught
   *     something, as the program's own are tried when it is made
   */
  public record Assembled(
      Pipeline pipeline,
      Lexicon lexicon,
      IriMinter iris,
      PatternCompiler compiler,
      PatternLexicon patterns,
      List<PatternCompiler.Refusal> refused,
      List<PatternCompiler.Objection> objections) {
    public Assembled {
      objections = List.copyOf(objections);
      refused = List.copyOf(refused);
    }

    /** Tells whether all that the user gave could be learnt and read. */
    public boolean isComplete() {
      return refused.isEmpty() && lexicon.faults().count() == 0;
    }
  }

  /**
   * Reads the lexicon, compiles or reads back its patterns, and joins the stages. The models may
   * load beside it.
   *
   * @throws IOException if a file of the lexicon cannot be read
   */
  public static Assembled assemble(Settings settings, CoreNlpModels models) throws IOException {
    Parser parser = corrected(CoreNlpParser.universal(models));
    TimeTagger times = new SuTimeTagger();
    Lexicon lexicon = LexiconReader.read(settings.home(), settings.lexicons(), settings.actors());
    Annotator annotator =
        new CoreNlpAnnotator(models, lexicon.actors().gazetteer()::isNameOrSurname);
    PatternCompiler compiler = new PatternCompiler(annotator, parser, lexicon.synonyms());
    Compilation compiled = compile(settings, lexicon, compiler);
    List<PatternCompiler.Objection> objections =
        settings.lexicons().isEmpty() ? List.of() : compiler.objections(compiled.lexicon());
    IriMinter iris = new IriMinter(settings.base());
    RelationExtractor extractor =
        new RelationExtractor(
            compiled.lexicon(),
            parser,
            corrected(CoreNlpParser.stanford(models)),
            lexicon.actors(),
            coreference(settings.coreference(), lexicon.actors()),
            lexicon.factuality(),
            times);
    RelationMapper mapper =
        new RelationMapper(
            iris,
            lexicon.actors(),
            new RelationMapper.Provenance(settings.programVersion(), lexicon.digest()));
    String digest =
        Digest.of(
            List.of(
                settings.programVersion(),
                settings.coreference().name(),
                settings.base(),
                lexicon.digest()));
    return new Assembled(
        new Pipeline(annotator, new ActorResolver(lexicon.actors()), extractor, mapper, digest),
        lexicon,
        iris,
        compiler,
        compiled.lexicon(),
        compiled.refused(),
        objections);
  }

  private static Parser corrected(Parser parser) {
    return new CorrectingParser(new InterruptedClauseParser(parser));
  }

  private static Coreference coreference(CoreferenceMethod method, ActorLexicon actors) {
    return switch (method) {
      case RULES -> new RuleCoreference(actors, new CoreNlpNounFeatures());
      case STATISTICAL -> new ChainCoreference(new CoreNlpCoreferenceChains());
      case NONE -> new NoCoreference();
    };
  }

  private static Compilation compile(Settings settings, Lexicon lexicon, PatternCompiler compiler) {
    PatternFile file =
        new PatternFile(settings.patternCache().resolve("patterns-" + programDigest() + ".tsv"));
    PatternCompiler.Known known = file.read(lexicon.relations());
    Compilation compiled = compiler.compile(lexicon.relations(), known);
    if (known.coversAll(lexicon.relations())) {
      return compiled;
    }
    try {
      file.write(compiled.known());
    } catch (IOException e) {
      // The file only saves time; where the program's folder cannot be written to, each start
      // compiles.
      LoggerFactory.getLogger(PipelineFactory.class)
          .info("compiled patterns are not kept: {}", e.toString());
    }
    return compiled;
  }

  /** Tells the code that reads examples, as other code may have read them otherwise. */
  private static String programDigest() {
    try {
      Path program =
          Path.of(
              PipelineFactory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ProgramCode.digest(program, CoreNlpModels.edition());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the running program's own file cannot be read", e);
    }
  }
}
