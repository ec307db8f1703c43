package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ServeCommandTest {
  @Test
  @Timeout(60)
  void servesUntilItIsInterrupted() throws Exception {
    ServeCommand serve = new ServeCommand();
    var arguments =
        Arguments.parse(
            serve, List.of("--data", "src/test/resources/store/sample.trig", "--port", "0"));
    StringWriter out = new StringWriter();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    PipedWriter pipe = new PipedWriter();
    try (BufferedReader messages = new BufferedReader(new PipedReader(pipe))) {
      Future<Integer> code =
          thread.submit(
              () -> serve.run(arguments, new PrintWriter(out), new PrintWriter(pipe, true)));
      String page = messages.readLine().replaceFirst("^Page: +", "");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(page + "entente/sparql?query=ASK%7B%7D"))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(code.isDone()).isFalse();
      thread.shutdownNow();
      assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
      assertThat(code.get()).isZero();
      assertThat(out.toString()).isEmpty();
    } finally {
      thread.shutdownNow();
    }
  }
}
