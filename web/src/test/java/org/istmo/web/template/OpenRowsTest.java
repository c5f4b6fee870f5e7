package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.Optional;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.OpenRejections;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.time.CheckedMonths;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that were kept out are work to do each by itself, though they speak of one activity. */
class OpenRowsTest {

    private static final String ACTIVITY =
            "identifier,title_en,stage,countries,themes\r\nA-1,Training,running,MX,corruption\r\n";
    private static final String MONEY = "activity,document,type,date,amount,currency\r\n";
    private static final String RESULTS = "activity,level,result,indicator,period_from,period_to,actual\r\n";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_transaction_is_open_until_its_document_is_posted_or_kept_out_once_more(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);

        desk.csv(MONEY + "A-1,D-1,4,2023-05-01,lots,USD\r\n");
        desk.csv(MONEY + "A-1,D-2,4,2023-05-01,lots,USD\r\n");
        assertEquals(2, open(desk));

        desk.csv(MONEY + "A-1,D-2,4,2023-05-01,more,USD\r\nA-1,D-3,4,2023-05-01,3,USD\r\n");
        assertEquals(2, open(desk));

        desk.csv(MONEY + "A-1,D-1,4,2023-05-01,1,USD\r\n");
        assertEquals(1, open(desk));

        desk.csv(MONEY + "A-1,D-2,4,2023-05-01,2,USD\r\n");
        assertEquals(0, open(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_measurement_is_open_though_another_one_of_its_activity_is_kept_out_later(Vendor vendor) {
        RowDesk desk = new RowDesk(vendor);
        desk.csv(ACTIVITY);

        desk.csv(RESULTS + "A-1,output,Trained,People,2023-01-01,2023-12-31,many\r\n");
        desk.csv(RESULTS + "A-1,output,Trained,Courses,2023-01-01,2023-12-31,many\r\n");
        assertEquals(2, open(desk));

        desk.csv(RESULTS + "A-1,output,Trained,People,2023-01-01,2023-12-31,some\r\n");
        assertEquals(2, open(desk));
    }

    private static long open(RowDesk desk) {
        CheckedMonths months = new CheckedMonths(new OfficeCode("LPO-MEX"), Optional.empty(), YearMonth.of(2023, 5));
        return desk.intake()
                .database()
                .jdbi()
                .withHandle(handle -> new OpenRejections().of(handle, months).open());
    }
}
