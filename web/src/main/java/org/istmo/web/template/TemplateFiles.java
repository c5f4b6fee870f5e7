package org.istmo.web.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.istmo.domain.access.Reader;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.reporting.dataset.Language;

/** The templates as workbooks, and the reasons of what was kept out of them in words, for the pages. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TemplateFiles {

    private CodeLists lists;

    protected TemplateFiles() {}

    @Inject
    public TemplateFiles(CodeLists lists) {
        this.lists = lists;
    }

    /** The name that the workbook is saved under. */
    public String nameOf(Template template, Language language) {
        return new TemplateWords(language).say(template.word() + ".file") + ".xlsx";
    }

    /** With the codes that the reader may choose. */
    public void write(Reader reader, Template template, Language language, OutputStream out) throws IOException {
        TemplateBook.write(template, new Choices(lists.all(reader)), new TemplateWords(language), out);
    }

    /** Why something was kept out, in words. */
    public String why(Reason reason, Language language) {
        return new TemplateWords(language).reason(reason);
    }
}
