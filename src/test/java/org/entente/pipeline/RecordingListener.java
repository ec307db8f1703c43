package org.entente.pipeline;

import java.util.List;
import org.entente.source.Article;

/** Writes down what it is told, a line each. */
class RecordingListener implements BuildListener {
  private final List<String> events;

  RecordingListener(List<String> events) {
    this.events = events;
  }

  @Override
  public void built(Article article, int sentences) {
    events.add("built " + article.id());
  }

  @Override
  public void copied(Article article) {
    events.add("copied " + article.id());
  }

  @Override
  public void restored(Article article) {
    events.add("restored " + article.id());
  }

  @Override
  public void unchanged(Article article) {
    events.add("unchanged " + article.id());
  }

  @Override
  public void skipped(String message) {
    events.add("skipped " + message);
  }

  @Override
  public void noted(String message) {
    events.add("noted " + message);
  }
}
