package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SparqlServerTest {
  private static final long ROWS = 5;
  private static GraphStore store;
  private static SparqlServer server;

  @BeforeAll
  static void start() throws IOException {
    store = Sample.store();
    server = SparqlServer.start(store, new SparqlServer.Settings(0, Duration.ofSeconds(30), ROWS));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  @Test
  void answersQueriesOverTheUnionOfAllGraphs() throws Exception {
    HttpResponse<String> response =
        query(
            "ASK { ?e <https://w3id.org/entente/ns#relation> <https://w3id.org/entente/ns#backs> }");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("true");
  }

  @Test
  void answersTheProgramsOwnQueriesWithTheirParameters() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryFile query = new QueryLibrary(Path.of("queries")).find("who-backs-whom").orElseThrow();
    URI large = server.endpoint();
    QueryRunner.over(large, Duration.ofSeconds(30))
        .run(
            query,
            Map.of("actor", "<https://w3id.org/entente/id/actor/turkey>"),
            ResultForm.CSV,
            out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Turkey,backs,Syria,2,0,2");
  }

  @Test
  void endsAnAnswerAtTheRowLimit() throws Exception {
    HttpResponse<String> response = query("SELECT ?s { ?s ?p ?o } LIMIT 50");
    assertThat(response.body().split("\"s\": \\{", -1)).hasSize((int) ROWS + 1);
  }

  @Test
  void refusesRequestsToOtherMachines() throws Exception {
    HttpResponse<String> response =
        query("SELECT * { SERVICE <" + server.endpoint() + "> { ?s ?p ?o } }");
    assertThat(response.statusCode()).isBetween(400, 499);
  }

  @ParameterizedTest
  @CsvSource({
    "/entente/update, application/sparql-update, DELETE WHERE { ?s ?p ?o }",
    "/entente/sparql, application/sparql-update, DELETE WHERE { ?s ?p ?o }",
    "/entente/data?default, text/turtle, <e:a> <e:b> <e:c> .",
    "/entente/data?graph=e:g, text/turtle, <e:a> <e:b> <e:c> .",
    "/entente, text/turtle, <e:a> <e:b> <e:c> .",
    "/$/datasets, application/x-www-form-urlencoded, dbName=x&dbType=mem",
  })
  void refusesAllChanges(String path, String type, String body) throws Exception {
    for (String method : new String[] {"POST", "PUT"}) {
      HttpRequest request =
          HttpRequest.newBuilder(server.page().resolve(path))
              .header("Content-Type", type)
              .method(method, BodyPublishers.ofString(body))
              .build();
      assertThat(client().send(request, BodyHandlers.ofString()).statusCode())
          .as("%s %s", method, path)
          .isBetween(400, 499);
    }
    assertThat(query("ASK { <e:a> ?p ?o }").body()).contains("false");
    assertThat(query("ASK { ?s ?p ?o }").body()).contains("true");
  }

  @Test
  void servesTheQueryPageAndTellsItTheDataset() throws Exception {
    assertThat(get("/").body()).contains("<!DOCTYPE html>");
    assertThat(get("/$/server").body()).contains("/entente");
  }

  @Test
  void keepsThePageFromAskingOtherMachines() throws Exception {
    assertThat(get("/").headers().firstValue("Content-Security-Policy"))
        .contains("connect-src 'self'");
  }

  @Test
  void servesAGraph() throws Exception {
    assertThat(get("/entente/data?graph=https://w3id.org/entente/id/article/a4").body())
        .contains("alliedWith");
  }

  @Test
  void listsNoFolders() throws Exception {
    assertThat(get("/static/").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "evil.example, 403",
    "localhost.evil.example, 403",
    "127.0.0.1.evil.example:3030, 403",
    "localhost, 200",
    "LOCALHOST:99, 200",
    "[::1]:3030, 200",
  })
  void answersToThisMachinesNamesOnly(String host, int status) throws Exception {
    // java.net.http does not let a caller choose the Host header.
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.page().getPort())) {
      String request = "GET /$/ping HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(reader.readLine()).startsWith("HTTP/1.1 " + status);
    }
  }

  @Test
  void saysWhenThePortIsTaken() {
    int port = server.page().getPort();
    SparqlServer.Settings taken = new SparqlServer.Settings(port, Duration.ofSeconds(1), 1);
    assertThatThrownBy(() -> SparqlServer.start(store, taken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("port " + port + " cannot be used");
  }

  private static HttpResponse<String> query(String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.endpoint())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/sparql-results+json")
            .POST(
                BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    return client().send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return client()
        .send(HttpRequest.newBuilder(server.page().resolve(path)).build(), BodyHandlers.ofString());
  }

  /**
   * A new one each time: the server closes a connection whose request it refused unread, and a
   * pooled one would be used again.
   */
  private static HttpClient client() {
    return HttpClient.newHttpClient();
  }
}
