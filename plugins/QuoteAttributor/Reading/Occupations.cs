namespace Annotator.Quotes.Reading;

/// <summary>What people do, as it stands before a name: <c>shopper Pia Renn</c>.</summary>
internal static class Occupations
{
    public static readonly WordList All = new("""
        accountant actor actress adviser advisor aide alderman ambassador analyst anthropologist archaeologist archbishop architect
        archivist artist astronaut astronomer athlete attorney auditor author bailiff baker banker barber baron baroness barrister
        batsman beekeeper billionaire biographer biologist bishop blogger boss botanist bowler boxer boy brewer bricklayer broker brother
        builder businessman businesswoman butcher cabbie cameraman campaigner candidate captain cardinal caregiver caretaker carer
        carpenter cashier chair chairman chairwoman challenger champion chaplain chef chemist chief choreographer cleaner clerk climber
        co-founder coach cofounder colleague columnist comedian commissioner commuter composer conductor congressman congresswoman
        conservative constable constituent consul contractor cook coroner councillor countess critic curator customer cyclist dancer
        daughter deacon dealer dean defendant defender democrat dentist deputy designer detainee detective developer diplomat director
        dissident diver doctor dramatist driver drummer duchess duke earl ecologist economist editor electrician engineer entrepreneur
        envoy epidemiologist executive exile expert fan farmer father ferryman filmmaker firefighter fisherman florist forecaster
        foreman forward founder friend gardener general geologist girl goalkeeper golfer governor graduate grocer grower guard guide
        guitarist gymnast hacker handler hawker head headmaster headmistress headteacher hiker historian homeowner host hostage husband
        imam incumbent inmate inspector instructor interpreter inventor investigator investor janitor jockey journalist judge juror
        keeper king landlady landlord lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard linguist lobbyist
        magistrate man manager marshal mathematician mayor mechanic mentor meteorologist midfielder midwife migrant miner minister
        monk mother motorist musician nanny navigator neighbor neighbour nominee notary novelist nun nurse officer official opponent
        organiser organist organizer owner painter paramedic parent parishioner partner passenger pastor pathologist pensioner
        pharmacist philosopher photographer physicist pianist pilgrim pilot pitcher planner player plumber poet politician pollster
        pope porter potter premier presenter president priest prince princess principal printer prisoner producer professor programmer
        prosecutor provost psychiatrist psychologist publisher pupil quarterback queen rabbi racer rancher ranger rector referee refugee
        reporter representative republican researcher resident retiree reviewer rival rower runner sailor salesman schoolboy schoolgirl
        scientist screenwriter sculptor secretary seismologist senator sergeant sheriff shepherd shopkeeper shopper singer sister
        skater skier skipper socialist sociologist soldier solicitor son spectator spokesman spokesperson spokeswoman statistician
        steward stewardess strategist striker student supporter surgeon surveyor survivor suspect swimmer tailor taxpayer teacher
        teammate teenager tenant therapist tourist trader trainer translator treasurer trooper trucker tutor twin umpire undergraduate vendor
        veteran vet victim villager violinist virologist visitor volunteer voter waiter waitress warden welder whistleblower widow
        widower wife winemaker winger witness woman worker worshipper wrestler writer zoologist
        """);
}
