package org.istmo.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.content.ContentDigest;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.jasper.DocumentPdf;
import org.istmo.reporting.render.sheet.DocumentXlsx;
import org.istmo.reporting.render.statement.StatementComposer;

/** A process that renders a snapshot into every file and says the content digest of each. */
public final class RenderSnapshot {

    private RenderSnapshot() {}

    /** Takes the snapshot and the folder to write to. */
    public static void main(String[] args) throws IOException {
        Statement statement;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            statement = new SnapshotCodec().read(in, Statement.class);
        }
        for (DocumentRenderer renderer : List.of(new DocumentPdf(), new DocumentXlsx())) {
            for (Language language : Language.values()) {
                Path file = Path.of(args[1]).resolve(language.code() + "." + renderer.format());
                try (OutputStream out = Files.newOutputStream(file)) {
                    renderer.render(new StatementComposer().compose(statement, language, "5".repeat(64)), out);
                }
                Files.writeString(
                        file.resolveSibling(file.getFileName() + ".content"),
                        ContentDigest.of(renderer.format(), file));
            }
        }
    }
}
