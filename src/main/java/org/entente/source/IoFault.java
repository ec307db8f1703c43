package org.entente.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a few words for the user what an I/O exception means; the place is named elsewhere. */
final class IoFault {
  private IoFault() {}

  static String describe(IOException fault) {
    if (fault instanceof NoSuchFileException || fault instanceof NotDirectoryException) {
      return "no such file or folder";
    }
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = String.valueOf(fault.getMessage());
    if (fault instanceof FileSystemLoopException || message.contains("symbolic link")) {
      return "symbolic links in a loop";
    }
    if (fault instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    if (fault instanceof CharacterCodingException) {
      return fault.getMessage() == null ? "not valid UTF-8" : fault.getMessage();
    }
    if (fault instanceof EOFException) {
      return message.startsWith("truncated") ? message : "truncated";
    }
    if (message.startsWith("Checksum verification failed")) {
      return "damaged (its checksum is another)";
    }
    return fault.getMessage() == null ? "cannot be read" : fault.getMessage();
  }
}
