package org.istmo.reporting.render.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.document.AttachedTables;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentRenderer;
import org.istmo.reporting.render.document.Front;

/** Any report as a PDF for archives (PDF/A-3a, ISO 19005-3) and for everybody (PDF/UA-1, ISO 14289-1). */
@ApplicationScoped
public class DocumentPdf implements DocumentRenderer {

    private final ConcurrentMap<String, PaperTemplate> templates = new ConcurrentHashMap<>();

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        Front front = document.front();
        PaperTemplate template = templates.computeIfAbsent(front.type(), PaperTemplate::new);
        Typesetting set = Typesetting.of(front.type(), document.language());
        String tag = document.language().locale().toLanguageTag();
        String title = set.data(front.title()) + " " + front.imprint().number() + " – " + set.data(front.subject());
        try {
            byte[] tagged = TaggedExport.of(pages(document, template, set), tag, title);
            new ArchivalPass(
                            title,
                            set.data(front.organisation()),
                            tag,
                            front.imprint().readAt(),
                            document.dataAttached() ? AttachedTables.of(document) : List.of())
                    .write(tagged, out);
        } catch (JRException | RuntimeException e) {
            throw new RenderingFailed(
                    front.imprint().number() + " as pdf in "
                            + document.language().code(),
                    e);
        }
    }

    private static JasperPrint pages(Document whole, PaperTemplate template, Typesetting set) throws JRException {
        Document document = whole.brief() ? new OnePage(template, set).of(whole) : whole;
        DocumentRows rows = new DocumentRows(set, document);
        List<PaperRow> all = rows.all();
        FrontRows front = new FrontRows(set, document.front());
        JasperPrint pages = template.fill(all, front.furniture(!document.brief()), set);
        PageNumbers.write(pages, document.brief() ? List.of() : rows.headings(), set);
        return pages;
    }
}
