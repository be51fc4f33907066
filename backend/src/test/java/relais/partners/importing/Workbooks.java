package relais.partners.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by the tests, cell by cell; everybody in them is invented. */
final class Workbooks {

    private Workbooks() {}

    /** A zip of these parts. */
    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of Excel; the sheets are given as what stands inside sheetData. */
    static byte[] xlsx(String strings, Map<String, String> sheets) {
        return zip(xlsxParts(strings, sheets));
    }

    static Map<String, String> xlsxParts(String strings, Map<String, String> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            names.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheet.getKey(), number, number)
            );
            relations.append(
                "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>".formatted(
                    number,
                    number
                )
            );
            parts.put(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" +
                    sheet.getValue() +
                    "</sheetData></worksheet>"
            );
        }
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr/><sheets>" +
                names +
                "</sheets></workbook>"
        );
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put(
            "xl/styles.xml",
            """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>\
            <numFmt numFmtId="166" formatCode="#,##0.0,,&quot;M&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="14"/></cellXfs></styleSheet>"""
        );
        if (!strings.isEmpty()) {
            parts.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
        }
        return parts;
    }

    /** A row of texts, written into the cells themselves. */
    static String textRow(int row, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                xml.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, row, cells[i]));
            }
        }
        return xml + "</row>";
    }

    /** A workbook of LibreOffice; the content is what stands inside the spreadsheet. */
    static byte[] ods(String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:m\"/>");
        parts.put(
            "content.xml",
            """
            <office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><office:body>\
            <office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>""".formatted(content)
        );
        return zip(parts);
    }

    static String odsText(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }
}
