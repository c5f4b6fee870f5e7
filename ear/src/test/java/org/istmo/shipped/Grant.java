package org.istmo.shipped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of agreements of US-GOV-1 with the office in Mexico. */
final class Grant {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Grant() {}

    static ObjectNode least(String number) {
        return read("""
                {"number": "%s", "donor": "US-GOV-1", "office": "LPO-MEX", "start": "2022-10-01", "end": "2023-09-30",
                 "currency": "USD", "amount": "1000.00"}
                """.formatted(number));
    }

    static ObjectNode whole(String number) {
        return read("""
                {"number": "%1$s", "donor": "US-GOV-1", "office": "LPO-MEX", "title": {"en": "Prosecutors", "es": "Fiscalías"},
                 "start": "2022-11-15", "end": "2023-09-30", "currency": "USD", "amount": "1000000.00", "status": "active",
                 "earmarking": {"themes": ["corruption"], "countries": ["MX"], "frameworks": [], "words": {"en": "Prosecutors only"}},
                 "amendments": [
                   {"number": "1", "date": "2023-02-01", "kind": "cost-extension", "amountChange": "130000.00", "end": "2024-03-31",
                    "signedBy": "USAID and the office", "document": "https://example.org/1", "description": {"en": "More of it"}},
                   {"number": "2", "date": "2023-03-01", "kind": "scope", "document": "https://example.org/2", "sensitivity": "confidential"}],
                 "instalments": [
                   {"due": "2022-12-01", "amount": "500000.00", "receivedOn": "2022-12-05", "reference": "RV-17"},
                   {"due": "2024-06-30", "condition": "The final report is accepted", "amount": "630000.00"}],
                 "budgetLines": [
                   {"code": "10", "title": {"en": "Staff", "es": "Personal"}, "costCategory": "staff", "amount": "600000.00"},
                   {"code": "20", "title": {"en": "Travel", "es": "Viajes"}, "costCategory": "travel", "amount": "400000.00"},
                   {"code": "90", "title": {"en": "Support", "es": "Apoyo"}, "costCategory": "support", "amount": "130000.00"}],
                 "supportCost": {"rate": "13", "base": "direct-costs"},
                 "duties": [
                   {"reportType": "donor-statement", "frequency": "quarterly", "calendar": "donor-fiscal-year", "daysAfter": 30,
                    "languages": ["en", "es"], "formats": ["pdf", "xlsx"], "recipient": "The mission in Mexico"},
                   {"reportType": "donor-progress", "frequency": "yearly", "calendar": "anniversary", "daysAfter": 60},
                   {"reportType": "donor-statement", "frequency": "final", "calendar": "calendar-year", "daysAfter": 90}],
                 "activities": ["XM-%1$s-1"], "notes": "The desk changes in June."}
                """.formatted(number));
    }

    /** Each field that is wrong here is wrong whatever the others say. */
    static ObjectNode wrongByItself() {
        ObjectNode wrong = whole("");
        wrong.put("donor", "US-GOV-404").put("office", "NOWHERE").put("currency", "XXQ");
        wrong.put("title", "a\0b").put("start", "0001-01-01");
        ((ObjectNode) wrong.at("/earmarking")).putArray("themes").add("nothing");
        ((ObjectNode) wrong.at("/budgetLines/0")).put("costCategory", "sweets");
        ((ObjectNode) wrong.at("/supportCost")).put("rate", "113");
        return wrong;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException slip) {
            throw new IllegalArgumentException(json, slip);
        }
    }
}
