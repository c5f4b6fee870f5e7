package org.istmo.reporting.render.sheet;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;

/** What the file says of itself; its dates are the reading of the ledger, so that they are the same each time. */
final class BookProperties {

    private BookProperties() {}

    static void set(XSSFWorkbook workbook, Document document) {
        Front front = document.front();
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(front.title() + " " + front.imprint().number());
        core.setSubjectProperty(front.subject());
        core.setCreator(front.organisation());
        core.setLastModifiedByUser(front.organisation());
        core.setDescription(front.standing());
        core.setKeywords(front.imprint().number());
        core.getUnderlyingProperties().setLanguageProperty(document.language().code());
        Optional<Date> moment = Optional.of(Date.from(front.imprint().readAt()));
        core.setCreated(moment);
        core.setModified(moment);
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Istmo");
    }
}
