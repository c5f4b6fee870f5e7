package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.istmo.reporting.render.document.Layout;
import org.istmo.reporting.render.document.Layouts;

/**
 * A step of the build: joins the one design of every report with the tables of each type, and compiles the two beside the type's labels. Never called by the
 * program.
 */
public final class CompileTemplates {

    private static final String DESIGN = "/paper/paper.jrxml";
    private static final String LAYOUTS = "tables.json";

    private CompileTemplates() {}

    /** Takes the directory of report types. */
    public static void main(String[] args) throws IOException, JRException {
        for (Path source : filesUnder(Path.of(args[0]), ".jrxml")) {
            String name = source.toString();
            compile(JRXmlLoader.load(name), name.replaceFirst("\\.jrxml$", ".jasper"));
        }
        for (Path layouts : filesUnder(Path.of(args[0]), LAYOUTS)) {
            Path file = layouts.resolveSibling(PaperTemplate.FILE);
            String type = layouts.getName(layouts.getNameCount() - 2).toString();
            compile(joined(type, layouts), file.toString());
        }
    }

    private static JasperDesign joined(String type, Path layouts) throws IOException, JRException {
        try (InputStream design = CompileTemplates.class.getResourceAsStream(DESIGN);
                InputStream own = Files.newInputStream(layouts)) {
            JasperDesign joined = JRXmlLoader.load(design);
            joined.setName(type);
            List<Layout> all = new ArrayList<>(Layouts.common().all());
            all.addAll(Layouts.read(own).all());
            new TableBands(joined).add(all);
            return joined;
        }
    }

    private static void compile(JasperDesign design, String file) throws JRException {
        identify(design);
        JasperCompileManager.compileReportToFile(design, file);
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

    private static List<Path> filesUnder(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
