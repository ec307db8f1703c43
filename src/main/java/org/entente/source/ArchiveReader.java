package org.entente.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.io.input.ChecksumInputStream;

/**
 * Reads the files in an archive one after another, as if they lay in a folder. Nothing is ever
 * written to disk, so names that lead elsewhere are names and no more. Not thread-safe.
 */
final class ArchiveReader implements OutcomeSupplier {
  private final Source source;
  private final ArchiveInputStream<?> archive;
  private final Contents contents;
  private final Limits limits;
  private final InflationWatch watch;
  private final int depth;
  private FileOutcomes member = FileOutcomes.of(List.of());
  private InputStream open = InputStream.nullInputStream();
  private int members;

  /**
   * @param depth how many archives this one lies in
   */
  ArchiveReader(
      Source source,
      ArchiveInputStream<?> archive,
      Contents contents,
      Limits limits,
      InflationWatch watch,
      int depth) {
    this.source = source;
    this.archive = archive;
    this.contents = contents;
    this.limits = limits;
    this.watch = watch;
    this.depth = depth;
  }

  @Override
  public boolean advance(Consumer<Outcome> sink) throws IOException {
    if (member.hasNext()) {
      sink.accept(member.next());
      return true;
    }
    if (watch.exceeded()) {
      throw new IOException("not unpacked any further");
    }
    Optional<ArchiveEntry> entry = next();
    if (entry.isPresent()) {
      enter(entry.get(), sink);
    }
    return entry.isPresent();
  }

  @Override
  public String progress() {
    return "member " + members;
  }

  @Override
  public void close() throws IOException {
    member.close();
    archive.close();
  }

  private Optional<ArchiveEntry> next() throws IOException {
    member.close();
    Optional<IOException> fault = passRest();
    try {
      Optional<ArchiveEntry> entry = Optional.ofNullable(archive.getNextEntry());
      if (entry.isPresent() && ++members > limits.maxMembers()) {
        throw new IOException("more than " + limits.maxMembers() + " members");
      }
      if (entry.isEmpty() && fault.isPresent()) {
        throw fault.get();
      }
      if (entry.isEmpty()
          && archive instanceof TarArchiveInputStream tar
          && tar.getBytesRead() % TarConstants.DEFAULT_RCDSIZE != 0) {
        throw new EOFException("truncated archive");
      }
      return entry;
    } catch (RuntimeException e) {
      // The decoders meet damaged headers with unchecked exceptions of several kinds.
      throw new IOException("damaged archive (" + e + ")", e);
    }
  }

  /** The rest of a member that was not read to its end, under the eyes of the watch. */
  private Optional<IOException> passRest() throws IOException {
    try {
      open.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    } catch (IOException e) {
      if (watch.exceeded()) {
        throw e;
      }
      return Optional.of(e); // the next member may be whole all the same
    }
  }

  private void enter(ArchiveEntry entry, Consumer<Outcome> sink) throws IOException {
    open = InputStream.nullInputStream();
    Source place = Source.member(source, entry.getName());
    if (entry.isDirectory() || !isRegular(entry) || isHidden(entry.getName())) {
      return;
    }
    if (entry instanceof ZipArchiveEntry zip && zip.getGeneralPurposeBit().usesEncryption()) {
      sink.accept(new Outcome.Skipped(place.origin(), "encrypted; file skipped"));
    } else if (!archive.canReadEntryData(entry)) {
      sink.accept(
          new Outcome.Skipped(place.origin(), "packed in a way that is not read; file skipped"));
    } else {
      open = watch.unpacked(checked(entry));
      member = contents.read(place, shielded(open), Optional.of(watch), depth + 1);
    }
  }

  /** Of zip, the decoder does not compare the checksum itself. */
  private InputStream checked(ArchiveEntry entry) throws IOException {
    InputStream raw = shielded(archive);
    boolean known =
        entry instanceof ZipArchiveEntry zip
            && zip.getSize() > 0
            && zip.getCrc() >= 0
            && !zip.getGeneralPurposeBit().usesDataDescriptor();
    return known
        ? ChecksumInputStream.builder()
            .setInputStream(raw)
            .setChecksum(new CRC32())
            .setExpectedChecksumValue(((ZipArchiveEntry) entry).getCrc())
            .setCountThreshold(entry.getSize())
            .get()
        : raw;
  }

  /** The archive stays open when a member is closed. */
  private static InputStream shielded(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  private static boolean isRegular(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar
        ? tar.isFile() && !tar.isLink() && !tar.isSymbolicLink()
        : !(entry instanceof ZipArchiveEntry zip) || !zip.isUnixSymlink();
  }

  private static boolean isHidden(String name) {
    for (String part : name.split("[/\\\\]", -1)) {
      boolean upwards = part.equals(".") || part.equals("..");
      if (part.equals("__MACOSX") || (part.startsWith(".") && !upwards)) {
        return true;
      }
    }
    return false;
  }
}
