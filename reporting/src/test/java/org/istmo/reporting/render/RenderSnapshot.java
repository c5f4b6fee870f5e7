package org.istmo.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.istmo.reporting.archive.SnapshotCodec;
import org.istmo.reporting.content.ContentDigest;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.jasper.DonorStatementPdf;
import org.istmo.reporting.render.sheet.DonorStatementXlsx;

/** A process that renders a snapshot into every file and says the content digest of each. */
public final class RenderSnapshot {

    private RenderSnapshot() {}

    /** Takes the snapshot and the folder to write to. */
    public static void main(String[] args) throws IOException {
        DonorStatement statement;
        try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
            statement = new SnapshotCodec().read(in, DonorStatement.class);
        }
        for (Renderer<DonorStatement> renderer : List.of(new DonorStatementPdf(), new DonorStatementXlsx())) {
            for (Language language : Language.values()) {
                Path file = Path.of(args[1]).resolve(language.code() + "." + renderer.format());
                try (OutputStream out = Files.newOutputStream(file)) {
                    renderer.render(statement, language, "5".repeat(64), out);
                }
                Files.writeString(
                        file.resolveSibling(file.getFileName() + ".content"),
                        ContentDigest.of(renderer.format(), file));
            }
        }
    }
}
