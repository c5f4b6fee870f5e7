package org.istmo.domain.overlap.likeness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sessions are counted by, in both languages. */
final class Units {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("session", "session"),
            Map.entry("sesion", "session"),
            Map.entry("module", "module"),
            Map.entry("modulo", "module"),
            Map.entry("unit", "module"),
            Map.entry("phase", "phase"),
            Map.entry("fase", "phase"),
            Map.entry("stage", "phase"),
            Map.entry("etapa", "phase"),
            Map.entry("cohort", "cohort"),
            Map.entry("cohorte", "cohort"),
            Map.entry("generation", "cohort"),
            Map.entry("generacion", "cohort"),
            Map.entry("promocion", "cohort"),
            Map.entry("intake", "cohort"),
            Map.entry("class", "cohort"),
            Map.entry("edition", "edition"),
            Map.entry("edicion", "edition"),
            Map.entry("round", "edition"),
            Map.entry("ronda", "edition"),
            Map.entry("iteration", "edition"),
            Map.entry("lot", "lot"),
            Map.entry("lote", "lot"),
            Map.entry("tranche", "lot"),
            Map.entry("tramo", "lot"),
            Map.entry("batch", "lot"),
            Map.entry("shipment", "lot"),
            Map.entry("consignment", "lot"),
            Map.entry("partida", "lot"),
            Map.entry("remesa", "lot"),
            Map.entry("embarque", "lot"),
            Map.entry("part", "part"),
            Map.entry("parte", "part"),
            Map.entry("volume", "part"),
            Map.entry("volumen", "part"),
            Map.entry("cycle", "part"),
            Map.entry("ciclo", "part"),
            Map.entry("group", "cohort"),
            Map.entry("grupo", "cohort"),
            Map.entry("level", "level"),
            Map.entry("nivel", "level"),
            Map.entry("district", "district"),
            Map.entry("distrito", "district"),
            Map.entry("zone", "district"),
            Map.entry("zona", "district"),
            Map.entry("article", "article"),
            Map.entry("articulo", "article"),
            Map.entry("chapter", "chapter"),
            Map.entry("capitulo", "chapter"),
            Map.entry("issue", "number"),
            Map.entry("no", "number"),
            Map.entry("num", "number"),
            Map.entry("numero", "number"),
            Map.entry("number", "number"));

    private Units() {}

    static @Nullable String unit(String plain) {
        return UNITS.get(plain);
    }
}
