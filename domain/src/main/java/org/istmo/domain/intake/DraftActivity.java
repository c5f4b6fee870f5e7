package org.istmo.domain.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity as somebody sent it, parsed and not yet judged sound.
 *
 * @param line where its element begins in the file, from 1
 * @param identifier IATI iati-identifier, trimmed
 * @param reportingOrg reference of IATI reporting-org
 * @param title narratives by language code in lower case; the activity's default language where a narrative names none
 * @param status code of IATI ActivityStatus
 * @param hierarchy IATI hierarchy, 1 when absent
 * @param dates by code of IATI ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end
 * @param defaultCurrency ISO 4217 or null
 * @param sectors what its money is for; of vocabulary {@value DraftShare#THEME} when themes are named themselves
 * @param source the element itself as XML that stands alone, foreign namespaces and comments included: nothing that came in is lost
 * @param sourceDigest SHA-256 of the source's UTF-8, in hexadecimal
 * @param way how it came in: {@value #IATI}, {@value #JSON} or {@value #TEMPLATE}; the source is kept for each
 */
public record DraftActivity(
        int line,
        String identifier,
        String reportingOrg,
        Map<String, String> title,
        Map<String, String> description,
        String status,
        int hierarchy,
        Map<String, LocalDate> dates,
        @Nullable String defaultCurrency,
        List<DraftOrganisation> organisations,
        List<DraftShare> places,
        List<DraftShare> sectors,
        List<DraftTransaction> transactions,
        String source,
        String sourceDigest,
        String way,
        DraftDetails details,
        DraftContents contents) {

    /** IATI XML. */
    public static final String IATI = "iati";

    /** One activity as JSON. */
    public static final String JSON = "json";

    /** A row of the server's own template. */
    public static final String TEMPLATE = "template";

    /** The same with other contents. */
    public DraftActivity holding(DraftContents others) {
        return new DraftActivity(
                line,
                identifier,
                reportingOrg,
                title,
                description,
                status,
                hierarchy,
                dates,
                defaultCurrency,
                organisations,
                places,
                sectors,
                transactions,
                source,
                sourceDigest,
                way,
                details,
                others);
    }

    public DraftActivity {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
        dates = Map.copyOf(dates);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        sectors = List.copyOf(sectors);
        transactions = List.copyOf(transactions);
    }
}
