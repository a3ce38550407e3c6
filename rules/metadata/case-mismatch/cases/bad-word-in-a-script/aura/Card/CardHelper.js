({
    read: function (row) {
        return row.lead_Region__c;
    }
})
