package org.istmo.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.istmo.reporting.dataset.Language;

/** What types of transactions are called, on the pages as in the workbooks. */
@ApplicationScoped
public class TransactionTypes {

    /** @param code of IATI TransactionType */
    public String name(String code, Language language) {
        return ExportWords.in(language).say("type." + code);
    }
}
