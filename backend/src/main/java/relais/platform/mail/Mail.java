package relais.platform.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Which postman works here: SMTP where a mail server is set, else letters stay in the built-in mailbox. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Mail {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 1_000;

    @Bean(destroyMethod = "dispose")
    Scheduler mailThreads() {
        return Schedulers.newBoundedElastic(AT_ONCE, WAITING, "mail");
    }

    @Bean
    Postman postman(
        ObjectProvider<JavaMailSender> smtp,
        Scheduler mailThreads,
        @Value("${relais.mail.from:relais@localhost}") String from
    ) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? letter -> Mono.empty() : new SmtpPostman(sender, mailThreads, from);
    }

    /** Whether letters leave the house by SMTP; without it the mailbox screen shows them. */
    @Bean
    MailRoute mailRoute(ObjectProvider<JavaMailSender> smtp) {
        return new MailRoute(smtp.getIfAvailable() != null);
    }
}
