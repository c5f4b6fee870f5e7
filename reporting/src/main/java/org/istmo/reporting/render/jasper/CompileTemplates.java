package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** A step of the build: compiles every template under a directory, beside its source. Never called by the program. */
public final class CompileTemplates {

    private CompileTemplates() {}

    public static void main(String[] args) throws IOException, JRException {
        for (Path source : templatesUnder(Path.of(args[0]))) {
            String name = source.toString();
            JasperCompileManager.compileReportToFile(name, name.replaceFirst("\\.jrxml$", ".jasper"));
        }
    }

    private static List<Path> templatesUnder(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
