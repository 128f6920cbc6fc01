from dnslib import A, DNSRecord, QTYPE, RR

question = DNSRecord.question("kettle.test")
answer = question.reply()
answer.add_answer(RR("kettle.test", QTYPE.A, rdata=A("10.0.0.1"), ttl=60))
print(DNSRecord.parse(answer.pack()).short())
