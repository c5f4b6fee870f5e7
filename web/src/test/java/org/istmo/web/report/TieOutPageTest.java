package org.istmo.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TieOutPageTest {

    @Test
    void a_way_of_the_api_leads_to_its_page_and_one_without_a_page_to_none() {
        assertEquals("/reports/9/figures/spent.usd", TieOutPage.page("/api/v1/reports/9/figures/spent.usd/rows"));
        assertEquals("/reports/9", TieOutPage.page("/api/v1/reports/9"));
        assertEquals("/reports/9#clearance", TieOutPage.page("/api/v1/reports/9/redraft"));
        assertEquals("/periods/LPO-MEX/2023-12", TieOutPage.page("/api/v1/periods/LPO-MEX/2023-12/checks"));
        assertEquals("/rates?missing=yes", TieOutPage.page("/api/v1/rates/missing"));
        assertNull(TieOutPage.page("/api/v1/narratives/4"));
        assertNull(TieOutPage.page("//example.org"));
    }
}
