#include "tests/drivers/pcsc/pcsc_service.h"

#include <winscard.h>

#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::pcsc::PcscService;

namespace {

QByteArrayList readers()
{
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS)
        return {};
    DWORD size = 0;
    QByteArrayList names;
    if (SCardListReaders(context, nullptr, nullptr, &size) == SCARD_S_SUCCESS) {
        QByteArray list(static_cast<qsizetype>(size), '\0');
        if (SCardListReaders(context, nullptr, list.data(), &size) == SCARD_S_SUCCESS)
            names = list.split('\0');
    }
    SCardReleaseContext(context);
    names.removeAll(QByteArray());
    return names;
}

} // namespace

class TestPcscService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void started_showsTwoReadersAndTakesACard()
    {
        QVERIFY2(m_service.start(), qPrintable(m_service.complaint()));
        QTRY_COMPARE(readers(), (QByteArrayList{"Virtual PCD 00 00", "Virtual PCD 00 01"}));
        QTcpSocket card;
        card.connectToHost(u"127.0.0.1"_s, m_service.port());
        QVERIFY(card.waitForConnected());
        m_service.stop();
    }

    void killed_isStartedAgain()
    {
        QVERIFY2(m_service.start(), qPrintable(m_service.complaint()));
        m_service.kill();
        QCOMPARE(readers(), QByteArrayList());
        QVERIFY2(m_service.start(), qPrintable(m_service.complaint()));
        QTRY_COMPARE(readers().size(), 2);
        m_service.stop();
        QCOMPARE(readers(), QByteArrayList());
    }

private:
    PcscService m_service;
};

QTEST_GUILESS_MAIN(TestPcscService)
#include "tst_pcsc_service.moc"
