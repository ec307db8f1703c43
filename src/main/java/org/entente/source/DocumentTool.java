package org.entente.source;

import java.io.IOException;
import java.util.Optional;

/** What can take the text out of PDF and office documents. */
interface DocumentTool {
  /**
   * The text of a document.
   *
   * @param name of the file, which may tell what it is
   * @param maxChars how long the text may be
   * @throws IOException when it cannot be read; its message says why
   */
  ExtractedText read(String name, byte[] document, int maxChars) throws IOException;

  /** The tool that is on the class path, if there is one. */
  static Optional<DocumentTool> find() {
    try {
      Class.forName("org.apache.tika.parser.AutoDetectParser");
      return Optional.of(new TikaTool());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
