package org.istmo.reporting.render.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.RenderingFailed;

/** A donor statement as a PDF for archives (PDF/A-3a, ISO 19005-3) and for everybody (PDF/UA-1, ISO 14289-1). */
@ApplicationScoped
public class DonorStatementPdf implements Renderer<DonorStatement> {

    private final StatementTemplate template;

    public DonorStatementPdf() {
        try {
            this.template = new StatementTemplate();
        } catch (IOException | JRException | RuntimeException e) {
            throw new RenderingFailed("template of " + StatementTemplate.TYPE, e);
        }
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public void render(DonorStatement statement, Language language, String snapshot, OutputStream out)
            throws IOException {
        Typesetting set = Typesetting.in(language);
        Heading heading = statement.heading();
        String tag = language.locale().toLanguageTag();
        String title = set.word("title") + " " + heading.number() + " – " + heading.donorName();
        try {
            JasperPrint pages = template.fill(statement, set);
            byte[] tagged = TaggedExport.of(pages, tag, title);
            new ArchivalPass(title, set.word("organisation"), tag, heading.readAt()).write(tagged, out);
        } catch (JRException | RuntimeException e) {
            throw new RenderingFailed(heading.number() + " as pdf in " + language.code(), e);
        }
    }
}
