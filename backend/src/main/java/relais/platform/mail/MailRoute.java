package relais.platform.mail;

/** Where letters go: {@code smtp} means a mail server takes them, else the built-in mailbox holds them. */
public record MailRoute(boolean smtp) {}
