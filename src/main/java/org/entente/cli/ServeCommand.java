package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.store.GraphStore;
import org.entente.store.SparqlServer;

/** {@code entente serve}: answers SPARQL queries until it is stopped. */
final class ServeCommand implements Command {
  private static final String DEFAULT_PORT = "3030";
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
  private static final long ROW_LIMIT = 100_000;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String summary() {
    return "open the graph to SPARQL and the browser, on this machine only and read-only";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public Options options() {
    return Source.addTo(new Options())
        .addOption(
            Option.builder()
                .longOpt("port")
                .hasArg()
                .argName("NUMBER")
                .desc("listen on this port; 0 for any free one (default " + DEFAULT_PORT + ")")
                .get());
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    if (!arguments.getArgList().isEmpty()) {
      throw new UsageException("serve: unexpected \"" + arguments.getArgList().get(0) + "\"");
    }
    SparqlServer.Settings settings =
        new SparqlServer.Settings(port(arguments), TIME_LIMIT, ROW_LIMIT);
    try (GraphStore store = Source.open(arguments);
        SparqlServer server = SparqlServer.start(store, settings)) {
      err.println("Page:            " + server.page());
      err.println("SPARQL endpoint: " + server.endpoint());
      err.println(
          "Queries may take "
              + TIME_LIMIT.toSeconds()
              + " s and give "
              + ROW_LIMIT
              + " rows. Ctrl-C stops the server.");
      err.flush();
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever interrupts wants it to end, and it has
    }
    return ExitCode.DONE;
  }

  private static int port(CommandLine arguments) throws UsageException {
    String port = arguments.getOptionValue("port", DEFAULT_PORT);
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new UsageException("serve: --port needs a number from 0 to 65535, not " + port);
    }
    return Integer.parseInt(port);
  }
}
