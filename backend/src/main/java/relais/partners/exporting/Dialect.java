package relais.partners.exporting;

/** How spreadsheets of a language want their files. */
public enum Dialect {
    FR(';', ','),
    EN(',', '.');

    private final char delimiter;
    private final char decimal;

    Dialect(char delimiter, char decimal) {
        this.delimiter = delimiter;
        this.decimal = decimal;
    }

    char delimiter() {
        return delimiter;
    }

    char decimal() {
        return decimal;
    }

    String say(String french, String english) {
        return this == FR ? french : english;
    }
}
