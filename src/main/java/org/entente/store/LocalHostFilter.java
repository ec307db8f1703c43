package org.entente.store;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses requests that came by another name than this machine's own. A web page elsewhere could
 * otherwise have its own name resolved to this machine and read the graph through the user's
 * browser.
 */
final class LocalHostFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Pattern LOCAL =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
    if (LOCAL.matcher(host).matches()) {
      chain.doFilter(request, response);
    } else {
      response.sendError(
          HttpServletResponse.SC_FORBIDDEN, "This server answers to localhost and 127.0.0.1 only.");
    }
  }
}
