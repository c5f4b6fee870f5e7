package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.governors.GovernorException;
import org.istmo.reporting.render.Caps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageCapTest {

    private static final int ROWS_A_PAGE = 7;

    @AfterEach
    void as_it_was() {
        PageCap.set(Caps.IN_FORCE);
    }

    @Test
    void a_template_that_fills_more_pages_than_it_may_is_ended() throws JRException {
        PageCap.set(new Caps(10, 1, Duration.ofMinutes(1)));

        assertEquals(10, pages(10 * ROWS_A_PAGE));
        GovernorException ended = assertThrows(GovernorException.class, () -> pages(11 * ROWS_A_PAGE));
        assertTrue(PageCap.ended(ended), ended::toString);
    }

    @Test
    void a_template_that_runs_without_end_is_ended_by_its_time() {
        PageCap.set(new Caps(Integer.MAX_VALUE, 1, Duration.ofMillis(1)));

        GovernorException ended = assertThrows(GovernorException.class, () -> pages(Integer.MAX_VALUE));
        assertTrue(PageCap.ended(ended), ended::toString);
    }

    private static int pages(int rows) throws JRException {
        return JasperFillManager.fillReport(template(), new HashMap<>(), new JREmptyDataSource(rows))
                .getPages()
                .size();
    }

    /** A row is a hundred points of the page's eight hundred, less its margins. */
    private static JasperReport template() throws JRException {
        JasperDesign design = new JasperDesign();
        design.setName("rows");
        design.setPageHeight(800);
        JRDesignBand row = new JRDesignBand();
        row.setHeight(100);
        ((JRDesignSection) design.getDetailSection()).addBand(row);
        return JasperCompileManager.compileReport(design);
    }
}
