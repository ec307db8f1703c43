package org.entente.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches what an address leads to, within limits of time and size. A server may send on to its own
 * host or to one that is open to everybody, so that no outsider can reach into the user's network.
 * Thread-safe.
 */
final class WebFetcher {
  private static final int MOST_REDIRECTS = 5;
  private static final Map<String, String> SUFFIXES =
      Map.of(
          "application/rss+xml", "rss",
          "application/atom+xml", "atom",
          "application/xml", "xml",
          "text/xml", "xml",
          "text/html", "html",
          "application/xhtml+xml", "html",
          "application/json", "json",
          "text/csv", "csv",
          "text/tab-separated-values", "tsv");

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:-]{2,40})");

  private final int maxBytes;
  private final Duration patience;

  WebFetcher(int maxBytes, Duration patience) {
    this.maxBytes = maxBytes;
    this.patience = patience;
  }

  /**
   * What came back.
   *
   * @param suffix what the server says it is
   * @param charset what it says about the encoding
   */
  record Answer(InputStream body, Optional<String> suffix, Optional<String> charset) {}

  Answer fetch(URI address) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
    URI place = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      HttpResponse<byte[]> response = send(client, place, end);
      if (response.statusCode() / 100 != 3) {
        return answer(response);
      }
      place = next(address, place, response);
    }
    throw new IOException("sent on more than " + MOST_REDIRECTS + " times");
  }

  private static Answer answer(HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() != 200) {
      throw new IOException("the server answers " + response.statusCode());
    }
    Optional<String> type = response.headers().firstValue("Content-Type");
    return new Answer(
        new ByteArrayInputStream(response.body()),
        type.map(t -> t.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)).map(SUFFIXES::get),
        type.map(CHARSET::matcher).filter(Matcher::find).map(found -> found.group(1)));
  }

  private static URI next(URI first, URI from, HttpResponse<byte[]> response) throws IOException {
    String location =
        response
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IOException("the server answers " + response.statusCode()));
    URI next;
    try {
      next = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("sent on to what is no address", e);
    }
    String scheme = String.valueOf(next.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || next.getHost() == null) {
      throw new IOException("sent on to " + next + ", which is not on the web");
    }
    if (!next.getHost().equalsIgnoreCase(first.getHost()) && !isPublic(next.getHost())) {
      throw new IOException("sent on to " + next.getHost() + ", which is no public host");
    }
    return next;
  }

  private static boolean isPublic(String host) throws IOException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      boolean uniqueLocal =
          address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
      if (address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || address.isMulticastAddress()
          || uniqueLocal) {
        return false;
      }
    }
    return true;
  }

  private HttpResponse<byte[]> send(HttpClient client, URI place, long end) throws IOException {
    HttpRequest request;
    try {
      request = HttpRequest.newBuilder(place).header("User-Agent", "entente").GET().build();
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address", e);
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(maxBytes));
    try {
      return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + patience.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      String message = cause.getMessage() == null ? "cannot be reached" : cause.getMessage();
      throw new IOException(message, cause);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Takes a body as bytes, and refuses one that is too long. */
  private static final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {
    private final int most;
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.Subscription subscription;

    BoundedBody(int most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        byte[] copy = new byte[part.remaining()];
        part.get(copy);
        if (bytes.size() + copy.length > most) {
          subscription.cancel();
          result.completeExceptionally(new IOException("larger than " + most + " bytes"));
          return;
        }
        bytes.writeBytes(copy);
      }
    }

    @Override
    public void onError(Throwable fault) {
      result.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
      result.complete(bytes.toByteArray());
    }
  }
}
