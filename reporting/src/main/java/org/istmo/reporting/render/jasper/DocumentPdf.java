package org.istmo.reporting.render.jasper;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
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

    private static final Runnable ALWAYS = () -> {};

    private final ConcurrentMap<String, PaperTemplate> templates = new ConcurrentHashMap<>();

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        Front front = document.front();
        PaperTemplate template = template(document);
        Typesetting set = Typesetting.of(front.type(), document.language());
        String tag = document.language().locale().toLanguageTag();
        String title = set.data(front.title()) + " " + front.imprint().number() + " – " + set.data(front.subject());
        try {
            byte[] tagged = TaggedExport.of(pages(document, template, set, ALWAYS), tag, title);
            new ArchivalPass(
                            title,
                            set.data(front.organisation()),
                            tag,
                            front.imprint().readAt(),
                            document.dataAttached() ? AttachedTables.of(document) : List.of())
                    .write(tagged, out);
        } catch (JRException | RuntimeException e) {
            throw failed(document, e);
        }
    }

    /** Every page is set, since only then their number and the contents are known; those beyond the first are written nowhere. */
    @Override
    public OptionalInt begin(Document document, int most, Runnable goOn, OutputStream out) {
        PaperTemplate template = template(document);
        Typesetting set = Typesetting.of(document.front().type(), document.language());
        try {
            JasperPrint pages = pages(document, template, set, goOn);
            PlainExport.begin(pages, most, out);
            return OptionalInt.of(pages.getPages().size());
        } catch (JRException | RuntimeException e) {
            // What was ended stays so, however the library tells it.
            goOn.run();
            throw failed(document, e);
        }
    }

    private static RenderingFailed failed(Document document, Exception why) {
        return new RenderingFailed(
                document.front().imprint().number() + " as pdf in "
                        + document.language().code(),
                why);
    }

    private PaperTemplate template(Document document) {
        return templates.computeIfAbsent(document.front().type(), PaperTemplate::new);
    }

    private static JasperPrint pages(Document whole, PaperTemplate template, Typesetting set, Runnable goOn)
            throws JRException {
        Document document = whole.brief() ? new OnePage(template, set, goOn).of(whole) : whole;
        DocumentRows rows = new DocumentRows(set, document);
        List<PaperRow> all = rows.all();
        FrontRows front = new FrontRows(set, document.front());
        JasperPrint pages = template.fill(all, front.furniture(!document.brief()), set, goOn);
        PageNumbers.write(pages, document.brief() ? List.of() : rows.headings(), set);
        return pages;
    }
}
