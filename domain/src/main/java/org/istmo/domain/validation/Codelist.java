package org.istmo.domain.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A codelist of IATI 2.03 as it comes with the application, withdrawn codes included. */
public enum Codelist {
    ACTIVITY_DATE_TYPE("ActivityDateType"),
    ACTIVITY_STATUS("ActivityStatus"),
    BUDGET_STATUS("BudgetStatus"),
    BUDGET_TYPE("BudgetType"),
    COLLABORATION_TYPE("CollaborationType"),
    COUNTRY("Country"),
    CURRENCY("Currency"),
    DOCUMENT_CATEGORY("DocumentCategory"),
    INDICATOR_MEASURE("IndicatorMeasure"),
    ORGANISATION_ROLE("OrganisationRole"),
    ORGANISATION_TYPE("OrganisationType"),
    REGION("Region"),
    REGION_VOCABULARY("RegionVocabulary"),
    RELATED_ACTIVITY_TYPE("RelatedActivityType"),
    RESULT_TYPE("ResultType"),
    SECTOR("Sector"),
    SECTOR_CATEGORY("SectorCategory"),
    SECTOR_VOCABULARY("SectorVocabulary"),
    TRANSACTION_TYPE("TransactionType");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes it immutable; its type cannot say so.
    private final Set<String> codes;

    Codelist(String title) {
        this.title = title;
        this.codes = load("/iati/codelists-2.03/" + title + ".xml");
    }

    /** IATI's name of it. */
    public String title() {
        return title;
    }

    public boolean holds(String code) {
        return codes.contains(code);
    }

    private static Set<String> load(String resource) {
        try (InputStream in = Codelist.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The application comes without " + resource);
            }
            return codes(in);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (XMLStreamException cause) {
            throw new IllegalStateException(resource, cause);
        }
    }

    private static Set<String> codes(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        Set<String> codes = new HashSet<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("code")) {
                codes.add(reader.getElementText().strip());
            }
        }
        return Set.copyOf(codes);
    }
}
