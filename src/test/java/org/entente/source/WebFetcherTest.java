package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WebFetcherTest {
  private static final String LINE = "{\"id\":\"r1\",\"text\":\"France met Chad.\"}\n";

  private static final String PAGE =
      "<!DOCTYPE html><html><body><h1>Ghana and Togo settle a border</h1>"
          + "<p>The presidents of Ghana and Togo met in Accra on Sunday and agreed on a treaty.</p>"
          + "<p>The treaty («Договор») will be signed by both of them in the coming weeks.</p>"
          + "</body></html>";

  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/a.jsonl", exchange -> answer(exchange, "text/plain", LINE));
    server.createContext(
        "/news", exchange -> answer(exchange, "application/json", "[" + LINE + "]"));
    server.createContext("/long", exchange -> answer(exchange, "text/plain", LINE.repeat(1000)));
    server.createContext("/moved", exchange -> redirect(exchange, "/a.jsonl"));
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/file", exchange -> redirect(exchange, "file:///etc/hostname"));
    server.createContext("/inside", exchange -> redirect(exchange, "http://10.0.0.1/x"));
    server.createContext("/local", exchange -> redirect(exchange, "http://localhost:1/x"));
    server.createContext("/slow", this::wait);
    server.createContext(
        "/page",
        exchange ->
            answer(
                exchange,
                "Text/HTML; Charset=\"windows-1251\"",
                PAGE.getBytes(Charset.forName("windows-1251"))));
    server.setExecutor(workers);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    workers.shutdownNow();
  }

  @Test
  void anAddressIsReadLikeAFile() {
    assertThat(shown(true, base + "/a.jsonl", base + "/news", base + "/moved"))
        .containsExactly(
            "r1",
            base
                + "/news#1: the same article (id \"r1\") was read from "
                + base
                + "/a.jsonl:1; skipped",
            base
                + "/moved:1: the same article (id \"r1\") was read from "
                + base
                + "/a.jsonl:1; skipped");
  }

  @Test
  void aPageIsReadInTheEncodingThatItsServerNames() {
    Corpus.Settings settings = new Corpus.Settings(Limits.DEFAULT, FieldNames.USUAL, true);
    Corpus corpus = new Corpus(List.of(base + "/page"), InputStream.nullInputStream(), settings);
    try (Stream<Outcome> outcomes = corpus.outcomes(new InputMeter())) {
      Article article = Reading.articles(outcomes.toList()).get(0);
      assertThat(article.text()).contains("(«Договор»)");
      assertThat(article.url()).contains(base + "/page");
    }
  }

  @Test
  void nothingIsFetchedUnlessAskedFor() {
    assertThat(shown(false, base + "/a.jsonl"))
        .containsExactly(base + "/a.jsonl: addresses are fetched with --fetch only; skipped");
  }

  @ParameterizedTest
  @CsvSource({
    "/absent, the server answers 404",
    "/long, larger than 10000 bytes",
    "/loop, sent on more than 5 times",
    "/file, 'which is not on the web'",
    "/inside, 'sent on to 10.0.0.1, which is no public host'",
    "/local, 'sent on to localhost, which is no public host'",
  })
  void whatIsNotFetchedIsNamed(String path, String reason) {
    assertThat(fault(path, Duration.ofSeconds(30))).contains(reason);
  }

  @Test
  void aServerThatDoesNotAnswerIsGivenUp() {
    assertThat(fault("/slow", Duration.ofSeconds(1))).contains("no answer within 1 seconds");
  }

  private String fault(String path, Duration patience) {
    FileOpener opener =
        new FileOpener(
            InputStream.nullInputStream(),
            new Contents(
                Limits.DEFAULT, FieldNames.USUAL, new BodyFinder(Cues.load()), Reading.NO_PAGES),
            new WebFetcher(10_000, patience),
            new InputMeter());
    Outcome outcome = opener.open(Source.web(URI.create(base + path))).next();
    String message = ((Outcome.Skipped) outcome).message();
    assertThat(message).startsWith(base + path + ": ").endsWith("; file skipped");
    return message;
  }

  private static List<String> shown(boolean fetch, String... addresses) {
    Corpus.Settings settings = new Corpus.Settings(Limits.DEFAULT, FieldNames.USUAL, fetch);
    Corpus corpus = new Corpus(List.of(addresses), InputStream.nullInputStream(), settings);
    try (Stream<Outcome> outcomes = corpus.outcomes(new InputMeter())) {
      return Reading.shown(outcomes.toList());
    }
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    answer(exchange, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String place) throws IOException {
    exchange.getResponseHeaders().add("Location", place);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void wait(HttpExchange exchange) throws IOException {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
