package org.istmo.web.export;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Where the cells of a sheet lead to (ECMA-376, part 1, 18.3.1.47). Each target is a relation of the sheet and no formula: nothing that is in a ledger is ever
 * computed. They are held until the sheet is over, and so there are {@value #MOST} in a workbook at most, far below the 65,530 that Excel takes in a sheet;
 * the addresses behind these are text.
 */
final class SheetLinks {

    static final int MOST = 10_000;

    /** In characters; Excel repairs a workbook that leads further. */
    private static final int LONGEST = 2_079;

    /** What a program reads, which a browser asks a password for. */
    private static final String API = "/api/v1/";

    private final int most;
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    private record Link(String cell, String relation) {}

    /** @param most that there is room for */
    SheetLinks(int most) {
        this.most = most;
    }

    int count() {
        return links.size();
    }

    /**
     * Makes a link of a cell: to the first document that it names, or to what the server answers where it names none.
     *
     * @param addresses separated by spaces
     * @return whether it leads anywhere
     */
    boolean lead(String cell, String addresses) {
        Optional<String> target = links.size() < most ? target(addresses) : Optional.empty();
        target.ifPresent(address ->
                links.add(new Link(cell, targets.computeIfAbsent(address, another -> "link" + (targets.size() + 1)))));
        return target.isPresent();
    }

    private static Optional<String> target(String addresses) {
        List<String> safe =
                Stream.of(addresses.split(" ")).filter(SheetLinks::isOfTheWeb).toList();
        return safe.stream()
                .filter(address -> !address.contains(API))
                .findFirst()
                .or(() -> safe.stream().findFirst());
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
