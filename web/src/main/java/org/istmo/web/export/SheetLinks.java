package org.istmo.web.export;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Where the cells of a sheet lead to (ECMA-376, part 1, 18.3.1.47). The first {@value #MOST} of a workbook are relations of the sheet, which are held until it
 * is over; those behind them are formulas {@code HYPERLINK} over quoted words, of which nothing is held and of which a sheet has as many as it has rows.
 */
final class SheetLinks {

    static final int MOST = 10_000;

    /** The links that Excel takes in a sheet are 65,530; what no formula can say goes on being one of them until there. */
    private static final int MOST_OF_A_SHEET = 60_000;

    /** In characters; Excel repairs a workbook that leads further. */
    private static final int LONGEST = 2_079;

    private final int most;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private boolean any;

    private record Link(String cell, String relation) {}

    /** @param most that there is room for */
    SheetLinks(int most) {
        this.most = most;
    }

    /** Relations, which others in the workbook have no more room for. */
    int count() {
        return links.size();
    }

    /** Whether any cell leads anywhere. */
    boolean any() {
        return any;
    }

    /** What a cell leads to: the first of its addresses, separated by spaces, that is one of the web. */
    Optional<String> target(String addresses) {
        for (String address : addresses.split(" ")) {
            if (isOfTheWeb(address)) {
                any = true;
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }

    /** Makes a link of a cell where there is room for one; says whether it did. */
    boolean lead(String cell, String address) {
        return links.size() < most && relate(cell, address);
    }

    /** The same of a cell that no formula can say the words of. */
    boolean leadAnyway(String cell, String address) {
        return links.size() < MOST_OF_A_SHEET && relate(cell, address);
    }

    private boolean relate(String cell, String address) {
        return links.add(new Link(cell, targets.computeIfAbsent(address, another -> "link" + (targets.size() + 1))));
    }

    /** Nothing that runs a program or opens a file of whoever reads. */
    private static boolean isOfTheWeb(String address) {
        if (address.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** As the sheet has them, behind its data validations. */
    void write(Utf8 out) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        out.ascii("<hyperlinks>");
        for (Link link : links) {
            out.ascii("<hyperlink ref=\"" + link.cell() + "\" r:id=\"" + link.relation() + "\"/>");
        }
        out.ascii("</hyperlinks>");
    }

    /** Tells the sheet's part where they lead. */
    void relate(PackagePart sheet) {
        targets.forEach((address, relation) ->
                sheet.addExternalRelationship(address, XSSFRelation.SHEET_HYPERLINKS.getRelation(), relation));
    }
}
