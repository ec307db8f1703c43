package org.entente.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.annotation.SharedModels;
import org.entente.graph.Vocabulary;

/**
 * The program's own pipeline, put together once for all tests of a process. What its examples teach
 * is kept where the program keeps it, so the next process need not parse them again.
 */
public final class SharedPipeline {
  private SharedPipeline() {}

  private static final class Holder {
    static final PipelineFactory.Assembled ASSEMBLED = assemble();

    private static PipelineFactory.Assembled assemble() {
      Path home = Path.of("").toAbsolutePath();
      try {
        return PipelineFactory.assemble(
            new PipelineFactory.Settings(
                home,
                List.of(),
                List.of(),
                PipelineFactory.CoreferenceMethod.RULES,
                Vocabulary.DEFAULT_BASE,
                "test",
                home.resolve("target")),
            SharedModels.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The pipeline. */
  public static PipelineFactory.Assembled get() {
    return Holder.ASSEMBLED;
  }
}
