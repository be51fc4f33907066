package relais.partners.importing.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: XML inside a zip that a stranger made. No part unpacks without bound, no entity is expanded. */
final class ZippedXml implements Closeable {

    private static final long MOST = 6L << 30;
    private static final long HARMLESS = 64L << 20;
    private static final int MOST_TIMES = 250;
    private static final int LONGEST_CELL = 1 << 16;

    private final ZipFile zip;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    ZippedXml(ZipFile zip) {
        this.zip = zip;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** What is done with each event of a part. False: enough. */
    interface Events {
        boolean at(XMLStreamReader xml, int event) throws XMLStreamException, IOException;
    }

    /** Walks through a part; one that is missing has no events. */
    void read(String part, Events events) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            try {
                walk(reader, events);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (ZipException e) {
            throw Book.isNo("broken-workbook");
        }
    }

    private static void walk(XMLStreamReader reader, Events events) throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Book.isNo("broken-workbook");
            }
            if (!events.at(reader, event)) {
                return;
            }
        }
    }

    private static Unreadable unreadable(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
        }
        return e.getNestedException() instanceof Unreadable known ? known : Book.isNo("broken-workbook");
    }

    /** An attribute by its local name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Appends the text of this event, as far as a cell may be long. */
    static void append(StringBuilder cell, XMLStreamReader xml) {
        int room = LONGEST_CELL - cell.length();
        if (room > 0) {
            cell.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops where a part unpacks to far more than a list could hold. */
    private static final class Bounded extends FilterInputStream {

        private final long packed;
        private long read;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            boolean swells = packed >= 0 && read > HARMLESS && read / MOST_TIMES > packed;
            if (read > MOST || swells) {
                throw Book.isNo("unpacks-too-large");
            }
        }
    }
}
