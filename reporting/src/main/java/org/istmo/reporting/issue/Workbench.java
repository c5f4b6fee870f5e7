package org.istmo.reporting.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.archive.StoredFile;
import org.istmo.reporting.content.ContentDigest;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Renderer;

/** A folder of its own in which one report's files are made, outside any transaction; gone when it is closed. */
class Workbench implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("java.io.tmpdir"));

    private final Path folder;
    private final List<Rendering> made = new ArrayList<>();

    Workbench() throws IOException {
        this(HOME);
    }

    /** @param home where the folder is made */
    Workbench(Path home) throws IOException {
        this.folder = Files.createTempDirectory(home, Leftovers.prefix(Node.HERE));
    }

    /** Removes the folders of this node's processes that are gone. */
    static void clearAway() {
        Leftovers.clearAway(HOME, Node.HERE);
    }

    /** A file of the folder, to be written. */
    OutputStream open(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    /** Freezes the dataset, then makes every file that the report asks for of what was frozen. */
    <D> List<Rendering> make(ReportKind<D> kind, Report report, D dataset) throws IOException {
        Frozen<D> frozen = frozen(kind, dataset);
        for (Renderer<D> renderer : kind.renderers()) {
            if (report.formats().contains(renderer.format())) {
                for (Language language : report.languages()) {
                    made.add(render(renderer, frozen, language));
                }
            }
        }
        return List.copyOf(made);
    }

    /** The same files, each with its content digest: what is issued states it. */
    <D> List<Rendering> toBeIssued(ReportKind<D> kind, Report report, D dataset) throws IOException {
        List<Rendering> stated = new ArrayList<>();
        for (Rendering file : make(kind, report, dataset)) {
            stated.add(
                    file.format().equals(StoredFile.SNAPSHOT)
                            ? file
                            : file.holding(ContentDigest.of(file.format(), file.rendered())));
        }
        return List.copyOf(stated);
    }

    /** Freezes the dataset, then makes this one file of what was frozen. */
    <D> Rendering one(ReportKind<D> kind, Renderer<D> renderer, D dataset, Language language) throws IOException {
        return render(renderer, frozen(kind, dataset), language);
    }

    /**
     * The first pages of what this renderer would make of the dataset; it is frozen nowhere.
     *
     * @param goOn throws when nobody wants them any more
     */
    <D> FirstPages first(Renderer<D> renderer, D dataset, Language language, Runnable goOn) throws IOException {
        Path file = folder.resolve("first." + renderer.format());
        OptionalInt pages;
        try (OutputStream out = open(file)) {
            pages = renderer.begin(dataset, language, FirstPages.MOST, goOn, out);
        }
        return FirstPages.of(file, pages, language);
    }

    /**
     * A dataset as a reader of the archive finds it.
     *
     * @param digest SHA-256 of the snapshot
     */
    private record Frozen<D>(D dataset, String digest) {}

    private <D> Frozen<D> frozen(ReportKind<D> kind, D dataset) throws IOException {
        Path snapshot = folder.resolve("snapshot.json");
        SnapshotCodec codec = new SnapshotCodec();
        try (OutputStream out = open(snapshot)) {
            codec.write(dataset, out);
        }
        made.add(new Rendering("", StoredFile.SNAPSHOT, snapshot));
        try (InputStream in = Files.newInputStream(snapshot)) {
            return new Frozen<>(codec.read(in, kind.dataset()), sha256(snapshot));
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private <D> Rendering render(Renderer<D> renderer, Frozen<D> frozen, Language language) throws IOException {
        Path file = folder.resolve(language.code() + "." + renderer.format());
        try (OutputStream out = open(file)) {
            renderer.render(frozen.dataset(), language, frozen.digest(), out);
        }
        return new Rendering(language.code(), renderer.format(), file);
    }

    @Override
    public void close() throws IOException {
        Leftovers.remove(folder);
    }
}
