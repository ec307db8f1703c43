package org.entente.store;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Objects;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.ee10.servlet.DefaultServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * Fuseki over a store, for this machine only: a SPARQL endpoint and Fuseki's own page to query it.
 * Nothing can be changed through it. Queries have a time limit and a row limit, and may not make
 * requests of their own.
 */
public final class SparqlServer implements AutoCloseable {
  private static final String DATASET = "/entente";

  private final FusekiServer server;

  private SparqlServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * What the server allows.
   *
   * @param port the port to listen on; 0 for any free one
   * @param timeLimit the time after which a query is given up
   * @param rowLimit the number of rows after which an answer ends
   */
  public record Settings(int port, Duration timeLimit, long rowLimit) {
    public Settings {
      Objects.requireNonNull(timeLimit);
      if (port < 0 || port > 65_535 || rowLimit < 1) {
        throw new IllegalArgumentException("port " + port + ", row limit " + rowLimit);
      }
    }
  }

  /**
   * Starts to answer. The store has to stay open until the server is closed.
   *
   * @throws IOException when the port is taken
   */
  public static SparqlServer start(GraphStore store, Settings settings) throws IOException {
    DatasetGraph dataset = store.dataset();
    // A lone number is an upper bound that a client may lower.
    dataset.getContext().set(ARQ.queryTimeout, Long.toString(settings.timeLimit().toMillis()));
    FusekiServer server =
        FusekiServer.create()
            .port(settings.port())
            .loopback(true)
            .fusekiModules(FusekiModules.empty()) // none that happen to be on the class path
            .add(DATASET, endpoints(dataset, settings.rowLimit()))
            .enablePing(true)
            .enableStats(true)
            .addServlet("/$/server", new ActionServerStatus()) // where the page finds the dataset
            .addFilter("/*", new LocalHostFilter())
            .addFilter("/*", new OwnServerFilter())
            .staticFileBase(pages())
            .build();
    hideFolders(server);
    try {
      return new SparqlServer(server.start());
    } catch (FusekiException e) {
      server.stop();
      throw new IOException(reason(settings, e), e);
    }
  }

  /** The address of Fuseki's page. */
  public URI page() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/");
  }

  /** The address that SPARQL queries are sent to. */
  public URI endpoint() {
    return page().resolve(DATASET + "/sparql");
  }

  /** Waits until the server is closed or the thread interrupted. */
  public void join() throws InterruptedException {
    server.getJettyServer().join();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static DataService.Builder endpoints(DatasetGraph dataset, long rowLimit) {
    DataService.Builder service = DataService.newBuilder(dataset);
    for (String name : new String[] {"sparql", "query"}) {
      service.addEndpoint(
          Endpoint.create()
              .operation(Operation.Query)
              .endpointName(name)
              .processor(new RowLimit(rowLimit))
              .build());
    }
    return service.addEndpoint(
        Endpoint.create().operation(Operation.GSP_R).endpointName("data").build());
  }

  /** The folder of Fuseki's page, inside its jar. */
  private static String pages() {
    String index = "webapp/index.html";
    URL page = Objects.requireNonNull(SparqlServer.class.getClassLoader().getResource(index));
    return page.toString().replaceFirst("/index\\.html$", "");
  }

  private static void hideFolders(FusekiServer server) {
    ServletContextHandler context = (ServletContextHandler) server.getJettyServer().getHandler();
    for (ServletHolder holder : context.getServletHandler().getServlets()) {
      if (DefaultServlet.class.getName().equals(holder.getClassName())) {
        holder.setInitParameter("dirAllowed", "false");
      }
    }
  }

  private static String reason(Settings settings, FusekiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "port "
            + settings.port()
            + " cannot be used: "
            + cause.getMessage()
            + "; choose another one, or 0 for any";
      }
    }
    return "the server did not start: " + e.getMessage();
  }
}
