package relais.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Carries letters to the mail server. JavaMail blocks, so it works on threads of its own. */
class SmtpPostman implements Postman {

    private final JavaMailSender sender;
    private final Scheduler threads;
    private final String fromAddress;

    SmtpPostman(JavaMailSender sender, Scheduler threads, String fromAddress) {
        this.sender = sender;
        this.threads = threads;
        this.fromAddress = fromAddress;
    }

    @Override
    public Mono<Void> carry(Letter letter) {
        return Mono.fromCallable(() -> {
            sender.send(message(letter));
            return letter;
        })
            .subscribeOn(threads)
            .then();
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper envelope = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        envelope.setFrom(new InternetAddress(fromAddress, letter.fromName(), StandardCharsets.UTF_8.name()));
        envelope.setTo(new InternetAddress(letter.toAddress(), letter.toName(), StandardCharsets.UTF_8.name()));
        if (letter.replyTo() != null) {
            envelope.setReplyTo(letter.replyTo());
        }
        envelope.setSubject(letter.subject());
        envelope.setText(letter.text());
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        // The same letter keeps its message id, so that a mail client shows a repeated one once.
        message.saveChanges();
        message.setHeader("Message-ID", "<" + letter.id() + "@relais>");
        return message;
    }
}
