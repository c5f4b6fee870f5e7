package org.istmo.reporting.render.sheet;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Heading;
import org.istmo.reporting.render.Labels;

/** What the file says of itself; its dates are the reading of the ledger, so that they are the same each time. */
final class DocumentProperties {

    private DocumentProperties() {}

    static void set(XSSFWorkbook workbook, Heading heading, Labels labels) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(labels.word("title") + " " + heading.number());
        core.setSubjectProperty(heading.donorName());
        core.setCreator(labels.word("organisation"));
        core.setLastModifiedByUser(labels.word("organisation"));
        core.setDescription(labels.word("interim"));
        Optional<Date> moment = Optional.of(Date.from(heading.readAt()));
        core.setCreated(moment);
        core.setModified(moment);
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Istmo");
    }
}
