package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRElementsVisitor;
import net.sf.jasperreports.engine.util.UniformElementVisitor;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/** A step of the build: compiles every template under a directory, beside its source. Never called by the program. */
public final class CompileTemplates {

    private CompileTemplates() {}

    public static void main(String[] args) throws IOException, JRException {
        for (Path source : templatesUnder(Path.of(args[0]))) {
            String name = source.toString();
            JasperDesign design = JRXmlLoader.load(name);
            identify(design);
            JasperCompileManager.compileReportToFile(design, name.replaceFirst("\\.jrxml$", ".jasper"));
        }
    }

    /** Elements get random names otherwise, and no two builds the same bytes. */
    private static void identify(JasperDesign design) {
        ((JRDesignDataset) design.getMainDataset()).setUUID(named(design, 0));
        JRElementsVisitor.visitReport(design, new UniformElementVisitor() {
            private int count;

            @Override
            protected void visitElement(JRElement element) {
                ((JRDesignElement) element).setUUID(named(design, ++count));
            }

            @Override
            public void visitElementGroup(JRElementGroup group) {
                // A group has no name of its own.
            }
        });
    }

    private static UUID named(JasperDesign design, int number) {
        return UUID.nameUUIDFromBytes((design.getName() + number).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> templatesUnder(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }
}
